/** What somebody types, and how the notes begin, or what only they say, that must be found: the one that is meant first. */
export type Judged = readonly [query: string, ...must: string[]];

/**
 * Written against the sample journal as a manager would remember it: half, inflected, mistyped, by name, by date, in
 * another order. What a peer cannot read as a filter it is given as words.
 */
export const sampleQueries: readonly Judged[] = [
  // Half-remembered phrases.
  ['everybody kitchen nobody dishes', "everybody's kitchen and nobody's dishes"],
  ['chairs and coats', 'with three chairs and two coats'],
  ['happy path late for lunch', 'late for lunch'],
  ['I read a book', 'said the odd sentence'],
  ['two coins cup', 'two coins and a cup'],
  ['envelope boundary posting', 'on the back of an envelope'],
  ['delegate work keep the worry', 'You delegate the work and keep the worry'],
  ['fairest no', 'fairest no'],
  ['daylight saving lisbon', 'daylight saving in Lisbon'],
  ['bank latin-1', 'in Latin-1 on the last day'],
  ['not not looking', 'I am also not not looking'],
  ['stuck on a train', 'stuck on a train'],
  ['four seconds silence', 'let four seconds pass'],
  ['cake brought in', 'had cake brought in'],
  ['dreamt double capture', 'He dreamt of the double capture'],
  ['mood is my job again', 'The mood, she says'],
  // Another form of the word than the note has.
  ['overslept handovers', 'He overslept a hand-over'],
  ['practising sentence car', 'She had practised it in the car'],
  ['deleted staging queues', 'He deleted a staging queue'],
  ['interviewer trained', 'She has trained three interviewers'],
  ['candidates contradict spec', 'The spec contradicts itself'],
  ['rehearsing a surprise', 'asked for a fourth, with something'],
  ['mediating nothing', 'Mediated nothing for two weeks'],
  ['offer declining', 'Our first choice declined'],
  ['apologise once oversight', 'apologised for at once'],
  ['swapping rota weeks', 'her third week in nine'],
  ['quoting lock contention', 'lock contention with three chairs'],
  ['writes handover himself', 'I have written my own handover'],
  ['glowing ashamed', 'a little ashamed of glowing'],
  ['counted note per person', 'Counted notes for the quarter'],
  // Mistyped.
  ['idempotancy intern', 'intern for an afternoon on idempotency keys'],
  ['calibartion room', 'because the calibration room minds'],
  ['device fingerprnits', 'wrong work on device fingerprints'],
  ['currancy exponent', 'the currency exponent again', 'His review on the exponent fix'],
  ['reconcilliation slips', 'Second slip, ten days'],
  ['acquirer certifcation', 'Acquirer certification has come back', 'acquirer certification off her plate'],
  ['capactiy curve', 'Capacity model: a first draft', 'Ingrid has moved two shards'],
  ['delivery reciepts', 'the design for delivery receipts', 'He builds delivery receipts'],
  ['thershold paper', 'The thresholds paper is nine pages'],
  ['compensatng posting', 'a compensating posting, never an edit'],
  // Names, with accents and without, and parts of them.
  ['dario stale offer', 'an offer gets stale'],
  ['tomas notebook', 'He has brought a paper notebook'],
  ['ingrid changelog', 'who reads our changelog'],
  ['佐藤', 'Phone call with 佐藤 花'],
  ['ochoa offer', 'Offer for the one with the contradiction'],
  ['marek shared platform deployments', 'Marek wants deployments from all teams'],
  ['que hora', 'Qué hora marca tu servidor'],
  // Code words.
  ['payments-core', 'about the ownership of payments-core'],
  ['settlement_lag', 'Pager three nights in a row'],
  ['c++ scorer', 'The C++ scorer: he wants'],
  ['p99', 'p99 from 52 to 9 ms'],
  ['payout_', 'Stopped this month: reviewing everything'],
  ['currencyExponent', 'legacyRound(line)'],
  // Narrowed by a filter or a day.
  ['person:ana kind:incident rollback', 'Duplicate postings for merchants with two currencies'],
  ['person:jonas plan signal:growth+ rule', 'written that rule himself'],
  ['kind:decision quiet mornings', 'No meetings before eleven'],
  ['person:"Li Wei" after:2026-03 rota', 'Pager three nights in a row'],
  ['before:2025-02 roadmap', 'one roadmap for Payments, Ledger and Risk'],
  ['signal:mentoring+ keyboard', 'He never takes the keyboard'],
  ['kind:hiring after:2026 declined', 'Our first choice declined'],
  ['person:priya signal:reliability- yes', 'said yes to four people on Tuesday'],
  // One word of it was another.
  ['rollback took ten minutes narrated', 'The rollback took nine minutes'],
  ['laptop died before the meeting demo', "When a colleague's laptop died"],
  ['bank charges window phone dario', 'the bank charges 1,200'],
  ['promotion panel senior praise payouts speech', 'the panel has said yes'],
];
