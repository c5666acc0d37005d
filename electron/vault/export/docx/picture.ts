import { ImageRun, type ParagraphChild } from 'docx';
import type { ExportPicture } from '../pictures.ts';
import { textRuns, xmlText } from './text.ts';

/** What fits on the page, in pixels of 96 to the inch. */
const [mostWidth, mostHeight] = [600, 640];

const types = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' } as const;

const named = (words: string): string => (words === '' ? 'Picture' : `Picture: ${words}`);

/** A picture with its words for programs that read the file aloud, or those words where Word cannot show it. */
export function pictureRuns(picture: ExportPicture | undefined, words: string): ParagraphChild[] {
  if (picture === undefined) return textRuns(named(words), { italics: true });
  const type = types[picture.type as keyof typeof types];
  if (type === undefined)
    return textRuns(`${named(words)} (a kind of picture that Word cannot show)`, { italics: true });
  const scale = Math.min(1, mostWidth / picture.width, mostHeight / picture.height);
  const [width, height] = [picture.width, picture.height].map((pixels) =>
    Math.max(1, Math.round(pixels * scale)),
  );
  return [
    new ImageRun({
      type,
      data: Buffer.from(picture.base64, 'base64'),
      transformation: { width: width ?? 1, height: height ?? 1 },
      altText: { name: 'Picture', description: xmlText(words === '' ? 'Picture' : words) },
    }),
  ];
}
