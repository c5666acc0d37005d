import type { CompetencyDraft, Descriptor, FrameworkDraft } from './framework.ts';

const asks = (text: string, signs: readonly string[], examples: readonly string[] = []): Descriptor => ({
  text,
  signs: [...signs],
  examples: [...examples],
});

const competency = (
  name: string,
  description: string,
  descriptors: readonly (Descriptor | null)[],
): CompetencyDraft => ({ name, description, descriptors: [...descriptors] });

/**
 * A small ladder for engineers, written for Handrail, to be taken as it is or as a pattern for one's own. Its signals are
 * left to the manager, as with every other ladder; the sample journal has them set.
 */
export const exampleLadder: FrameworkDraft = {
  name: 'Engineering (example)',
  levels: ['L3', 'L4', 'L5', 'L6'],
  competencies: [
    competency('Delivery', 'Finishes what matters, when it matters.', [
      asks('Finishes tasks that somebody else has cut to size, and says early when one will be late.', [
        'Asks before a day is lost',
        'Changes are small enough to be reviewed in one sitting',
      ]),
      asks(
        'Takes a feature from a rough description to people using it, and keeps to the date or moves it openly.',
        ['Cuts the work into steps that each stand alone', 'Names what is uncertain, and begins there'],
      ),
      asks(
        'Delivers a project that several people work on, and has it smaller rather than later.',
        ['Others know every week what is next and what is at risk', 'Gives up scope before quality'],
        ['A migration without a night of downtime, announced, rehearsed and rolled out in stages'],
      ),
      asks('Delivers across teams where nobody is in charge of all of it.', [
        'Dependencies are agreed before they hurt',
        'Stops what is no longer worth its cost, and says so',
      ]),
    ]),
    competency('Technical depth', 'Understands the system below the surface.', [
      asks('Works well inside code and designs that are there, and learns them by reading.', [
        'Explains why a fix works, not only that it does',
      ]),
      asks('Designs a part of the system, and weighs the ways to build it.', [
        'A design names what it gives up',
        'Finds the cause of a defect rather than the place where it shows',
      ]),
      asks(
        'Owns the design of a whole system and keeps it simple as it grows.',
        ['Removes more than is added', 'Foresees what fails at ten times the load'],
        ['Took a queue out by making the call idempotent'],
      ),
      asks('Sets the technical direction for several systems, with reasons that outlast the fashion.', [
        'Others decide alike without asking, because the principle was clear',
      ]),
    ]),
    competency('Quality', 'Work that holds up: tests, care, few returns.', [
      asks('Tests what was changed and reads a change again before asking for review.', [
        'Few returns from review',
      ]),
      asks('Leaves what was touched better tested and easier to read.', [
        'A defect comes back with the test that would have caught it',
      ]),
      asks(
        'Makes good work the easy way for the team: tests that are quick, releases that can be taken back.',
        ['Removes whole kinds of defects'],
      ),
      asks('Knows where quality pays and where it does not, and holds several teams to it.', [
        'Reliability is measured, and the measure is acted upon',
      ]),
    ]),
    competency('Ownership', 'Takes a problem as their own, to the end.', [
      asks('Sees a task through, the release and the first days after it included.', [
        'Closes what they open',
      ]),
      asks('Owns a part of the product: its defects, its alerts, its questions.', [
        'Takes up what falls between two chairs',
      ]),
      asks(
        'Owns an outcome rather than a list of tasks, and changes the plan when the outcome asks for it.',
        ['Speaks up when the goal itself is wrong', 'Leads an incident calmly, and its review without blame'],
        ['Named an owner for each step of the rollback plan'],
      ),
      asks('Owns problems of the whole organisation that nobody asked them to solve.', [
        'Others find the problem smaller a year later',
      ]),
    ]),
    competency('Communication', 'Clear, timely, honest, in writing and in the room.', [
      asks('Says what they are doing and what stands in the way.', ['Questions say what was tried']),
      asks('Writes so that a decision can be made without a meeting.', [
        'Bad news comes early and without decoration',
      ]),
      asks('Makes people who disagree understand the same thing, engineers and others alike.', [
        'Says no with a reason and another way',
        'Listens before proposing',
      ]),
      asks('Shapes how the organisation thinks about a subject.', ['What they wrote is quoted by others']),
    ]),
    competency('Collaboration', 'Makes the work of others easier.', [
      asks('Helps when asked, and takes help.', ['Reviews within a day']),
      asks('Makes the team better at working together.', ['Shares what was learnt while it is still of use']),
      asks('Works well with people whose aims differ, and finds what both want.', [
        'Other teams ask for them by name',
      ]),
      asks('Builds trust between teams where there was little.', ['Credit goes to those who did the work']),
    ]),
    competency('Mentoring', 'Helps others to grow.', [
      null,
      asks('Shows newcomers the way around, and explains rather than corrects.', [
        'Pairs without taking the keyboard',
      ]),
      asks(
        'Grows others on purpose: gives away work that teaches, and feedback that can be used.',
        ['Somebody can do what they could not half a year ago'],
        ['Handed the on-call guide over to a junior and stayed beside'],
      ),
      asks('Grows those who grow others, and has a part in hiring and promoting them well.', [
        'Several engineers name them as the reason that they got further',
      ]),
    ]),
    competency('Judgement', 'Chooses well when the facts are few.', [
      asks('Knows when to ask.', ['Says what they do not know']),
      asks('Chooses among known ways with sound reasons.', ['Reversible choices are made quickly']),
      asks('Decides with little to go on, says what would change their mind, and looks again.', [
        'Tells the important from the urgent',
      ]),
      asks('Is asked when the choice is costly and cannot be taken back.', [
        'Their reasons stand when the result is known, whichever it was',
      ]),
    ]),
  ],
};

/** The signals of each competency in the sample journal, by name. */
export const exampleSignals: Readonly<Record<string, readonly string[]>> = {
  Delivery: ['delivery', 'reliability'],
  'Technical depth': ['technical depth'],
  Quality: ['quality'],
  Ownership: ['ownership', 'initiative'],
  Communication: ['communication'],
  Collaboration: ['collaboration'],
  Mentoring: ['mentoring'],
  Judgement: ['judgement'],
};
