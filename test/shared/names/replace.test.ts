import { describe, expect, test } from 'vitest';
import {
  directoryOf,
  type HiddenWord,
  pseudonymsOf,
  replacementsIn,
  replaceNames,
} from '../../../shared/names/index.ts';

const cast = {
  ana: 'Ana Ruiz',
  tomas: 'Tomás Ochoa',
  anastasia: 'Anastasia Petrova',
  will: 'Will Stone',
  annie: 'Anne-Marie "Annie" O\'Brien',
  xiaoming: '王小明',
  jurgen: 'Jürgen Müller',
  may: 'May Lee',
  li: 'Li Wei',
  cruz: 'Inés de la Cruz',
  al: 'Al Smith',
  noor: 'Dr. Noor al Amin',
};
type Who = keyof typeof cast;

/** A text for a reader from whom these people are hidden, in the order of their letters; everybody else is shown. */
const hiding = (hidden: Who[], words: HiddenWord[] = []) => {
  const directory = directoryOf(Object.entries(cast).map(([id, name]) => ({ id, names: [name] })));
  const pseudonyms = pseudonymsOf(hidden.map((id) => ({ id, relation: 'peer' as const })));
  return { directory, pseudonyms, words };
};
const replaced = (text: string, ...hidden: Who[]): string => replaceNames(text, hiding(hidden));

describe('a hidden name', () => {
  test.each([
    ['Then Tomás Ochoa came.', 'Then a colleague (B) came.'],
    ['Then Tomás came, and Ochoa left.', 'Then a colleague (B) came, and a colleague (B) left.'],
    ['with tomas, TOMAS and Tomas', 'with a colleague (B), a colleague (B) and a colleague (B)'],
    ['the plan of Ochoa, Tomás', 'the plan of a colleague (B)'],
    ['it was T. Ochoa’s idea', 'it was a colleague (B)’s idea'],
    ['and Tomás O. agreed', 'and a colleague (B) agreed'],
    ["it is Tomás' turn; Tomás's", "it is a colleague (B)' turn; a colleague (B)'s"],
    ['a Tomás-led change', 'a a colleague (B)-led change'],
    [
      'ask @tomas or tomas_ochoa, TomasOchoa, tochoa',
      'ask @a colleague (B) or a colleague (B), a colleague (B), a colleague (B)',
    ],
    ['mail tomas.ochoa+x@example.com now', 'mail a colleague (B) now'],
    ['Tomás said it.\nTomás did.', 'A colleague (B) said it.\nA colleague (B) did.'],
    ['To\u00admás and T\u006f\u006dá\u0301s', 'A colleague (B) and a colleague (B)'],
  ])('%j is replaced in every form', (text, expected) => expect(replaced(text, 'tomas')).toBe(expected));

  test.each([
    ['I asked Al, and Al’s plan holds', 'I asked a colleague (B), and a colleague (B)’s plan holds'],
    ['et al. agree, al dente; a Dr. came', 'et al. agree, al dente; a Dr. came'],
  ])('%j: a small word stands for whom it is the first name of, with a capital', (text, expected) =>
    expect(replaced(text, 'al', 'noor')).toBe(expected),
  );

  test.each([
    ['Müller; Mueller and muller', 'A colleague (B); a colleague (B) and a colleague (B)'],
    ['das war Jürgens Idee', 'das war a colleague (B)’s Idee'],
    ['der Juergen', 'der a colleague (B)'],
  ])('%j is found in German', (text, expected) => expect(replaced(text, 'jurgen')).toBe(expected));

  test('is found with Slavic endings, where it is capitalised', () => {
    expect(replaced('Rozmawiałem z Tomásem o Tomási', 'tomas')).toBe(
      'Rozmawiałem z a colleague (B) o a colleague (B)',
    );
    expect(replaced('bez Anastasii, s Anastasiou', 'anastasia')).toBe(
      'bez a colleague (B), s a colleague (B)',
    );
  });

  test('is found in scripts without spaces, with and without the family name', () => {
    expect(replaced('今天王小明说，小明好', 'xiaoming')).toBe('今天a colleague (B)说，a colleague (B)好');
  });

  test('has a nickname, parts with a hyphen and an apostrophe', () => {
    expect(replaced('met Annie, Anne-Marie, and O’Brien', 'annie')).toBe(
      'met a colleague (B), and a colleague (B)',
    );
    expect(replaced("met Anne Marie O'Brien and Marie", 'annie')).toBe(
      'met a colleague (B) and a colleague (B)',
    );
  });

  test('is none where a small word of it stands by itself', () => {
    expect(replaced('à la carte, de facto', 'cruz')).toBe('à la carte, de facto');
    expect(replaced('by Inés de la Cruz and by de la Cruz', 'cruz')).toBe(
      'by a colleague (B) and by a colleague (B)',
    );
  });

  test('is none inside another word', () => {
    expect(replaced('Analysis of an anagram by Anastasia; banana', 'ana')).toBe(
      'Analysis of an anagram by Anastasia; banana',
    );
    expect(replaced('li is a list, Living', 'li')).toBe('li is a list, Living');
    expect(replaced('then Li said', 'li')).toBe('then a colleague (B) said');
  });
});

describe('a name that is a word too', () => {
  const will = (text: string) => replaced(text, 'will');
  test('is replaced where a capital letter or a possessive tells', () => {
    expect(will('I asked Will about it')).toBe('I asked a colleague (B) about it');
    expect(will('Will’s plan. Will Stone left; the Stone paper')).toBe(
      'A colleague (B)’s plan. A colleague (B) left; the a colleague (B) paper',
    );
  });

  test('stays where a sentence or an item begins, and in lower case', () => {
    for (const text of [
      'Will it hold? It will.',
      '- Will do\n- [ ] Will try',
      'Done. Will see',
      'carved in stone',
    ])
      expect(will(text)).toBe(text);
  });

  test('is found behind the line end of a sentence that goes on', () => {
    expect(will('then I asked\nWill about it')).toBe('then I asked\na colleague (B) about it');
  });

  test('is a time where it is one', () => {
    expect(replaced('in May 2026; I asked May Lee and Lee', 'may')).toBe(
      'in May 2026; I asked a colleague (B) and a colleague (B)',
    );
  });

  test('is told as doubtful where it stays', () => {
    const found = replacementsIn('Will it hold? Will Stone asked.', hiding(['will']));
    expect(found.map(({ text, doubt, by }) => ({ text, doubt, by }))).toEqual([
      { text: 'Will', doubt: 'word', by: null },
      { text: 'Will Stone', doubt: 'certain', by: 'A colleague (B)' },
    ]);
  });
});

describe('people with the same name', () => {
  const directory = directoryOf([
    { id: 'ruiz', names: ['Ana Ruiz'] },
    { id: 'ochoa', names: ['Ana Ochoa'] },
    { id: 'soto', names: ['Ana Soto'] },
  ]);
  const hide = (ids: string[], text: string) =>
    replaceNames(text, {
      directory,
      pseudonyms: pseudonymsOf(ids.map((id) => ({ id, relation: 'peer' as const }))),
      words: [],
    });

  test('keep the part that a shown person shares', () => {
    expect(hide(['ochoa'], 'Ana met Ana Ochoa and Ana Ruiz')).toBe('Ana met a colleague (B) and Ana Ruiz');
  });

  test('are one of several where all of them are hidden', () => {
    expect(hide(['ruiz', 'ochoa', 'soto'], 'I met Ana, then Ana Soto')).toBe(
      'I met a colleague (B, C or D), then a colleague (D)',
    );
  });
});

describe('a word that the manager hides', () => {
  test('takes the pseudonym of the person whose nickname it is, or an omission mark', () => {
    const replacement = hiding(
      ['tomas'],
      [
        { text: 'Tommy', personId: 'tomas' },
        { text: 'Project Falcon', personId: null },
      ],
    );
    expect(replaceNames('Tommy on project falcon, Project  Falcon', replacement)).toBe(
      'A colleague (B) on project falcon, …',
    );
  });

  test('may hold signs of every sort', () => {
    const replacement = hiding([], [{ text: 'c++ (x)*', personId: null }]);
    expect(replaceNames('the c++ (x)* group', replacement)).toBe('the … group');
  });
});

test('letters go on behind Z', () => {
  const people = Array.from({ length: 28 }, (_, index) => ({ id: `${index}`, relation: 'manager' as const }));
  const letters = [...pseudonymsOf(people).values()];
  expect([0, 24, 25, 27].map((at) => letters[at]?.text)).toEqual([
    'a manager (B)',
    'a manager (Z)',
    'a manager (AA)',
    'a manager (AC)',
  ]);
  expect(letters[25]?.id).toBe('manager-aa');
});
