import { useEffect, useRef, useState } from 'react';
import { type ShareLevel, shareLevels } from '../../../shared/domain/entries.ts';
import type { PacketItem, PacketKey } from '../../../shared/packet/packet.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { SaveStatus, SaveTrouble, shareWords, useSessionPart } from '../journal/index.ts';
import { type ItemSession, itemDesk, openItem } from './desks.ts';
import styles from './packet-item.module.css';

const asNote = 'note';
type Choice = ShareLevel | typeof asNote;

function Fields({ session, item }: { session: ItemSession; item: PacketItem }) {
  const draft = useSessionPart(session, (state) => state.draft);
  /** What is typed, white space at its ends included; what is kept is without. */
  const [wording, setWording] = useState(draft.wording ?? item.quote);
  const [remark, setRemark] = useState(draft.remark);
  const say = (text: string): void => {
    setWording(text);
    const said = text.trim();
    session.edit({ wording: said === '' || said === item.quote ? null : said });
  };
  const options: { value: Choice; label: string }[] = [
    { value: asNote, label: `As the note says (${shareWords[item.source.share].toLowerCase()})` },
    ...shareLevels.map((value) => ({ value, label: shareWords[value] })),
  ];
  return (
    <>
      <div className={styles.sides}>
        <div>
          <p className={styles.label}>In the note</p>
          <p className={styles.original} data-veil="">
            “{item.quote}”
          </p>
        </div>
        <div data-veil="">
          <TextArea
            label="In the packet"
            rows={4}
            maxLength={20_000}
            value={wording}
            onValueChange={say}
            autoFocus
          />
        </div>
      </div>
      <TextArea
        label="Remark for the reader"
        rows={2}
        maxLength={4_000}
        value={remark}
        onValueChange={(text) => {
          setRemark(text);
          session.edit({ remark: text.trim() });
        }}
      />
      <Select<Choice>
        label="Who may see it"
        value={draft.share ?? asNote}
        onValueChange={(value) => session.edit({ share: value === asNote ? null : value })}
        options={options}
      />
      <div className={styles.acts}>
        {draft.wording === null ? null : <Button onClick={() => say(item.quote)}>As in the note</Button>}
        <SaveStatus session={session} />
      </div>
    </>
  );
}

/** Says a picked piece in other words for the packet, with the original beside it. Saves itself; the note stays. */
export function PacketItemForm({
  item,
  packet,
  onClose,
}: {
  item: PacketItem;
  packet: PacketKey;
  onClose: () => void;
}) {
  const root = useRef<HTMLFieldSetElement>(null);
  const [session, setSession] = useState<ItemSession | null>(null);
  const latest = useRef({ item, packet });
  useEffect(() => {
    const opened = openItem(latest.current.item, latest.current.packet);
    setSession(opened);
    return itemDesk.hold(opened);
  }, []);
  if (session === null) return null;
  return (
    <fieldset
      ref={root}
      aria-label="Words for the packet"
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        if (!root.current?.contains(event.target as Node)) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      onBlur={(event) => {
        if (!root.current?.contains(event.relatedTarget)) itemDesk.flush(session);
      }}
    >
      <SaveTrouble
        session={session}
        what="piece"
        textOf={({ wording, remark }) => wording ?? remark}
        theirs={() => null}
      />
      <Fields session={session} item={item} />
      <Button className={styles.done} onClick={onClose}>
        Done
      </Button>
    </fieldset>
  );
}
