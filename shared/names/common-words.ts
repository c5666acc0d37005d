/**
 * Names that are words of English too. Such a name stands for the person only where it is written with a capital letter
 * that is not the first of a sentence, or with a possessive, or beside another of the person's names.
 */
const words = `
ace aim an angel art ash ball banks bar barn base bay beach bear beau bell best bill bird bishop black blaze blue bob
bond book booth boss bow branch brand brave bright brook brown buck bud bug bush buy candy card care carol case cash
chance charity chase cherry chip church clay clear cliff close coffin cole cook coral cotton court craft crew cross
crow crystal curry dash dawn day deal dean dear do dot dove drake draper drew duke early east eve even fair faith field
fields first fish ford forest found fox frank free frost gale game gates gay gem ginger given glad go gold golden good
grace grand grant gray great green grey gross guy hail hale hall ham hand happy hardy harmony hart haven hawk hay head
heart heath herb here hero high hill hole holiday home honest honey honor hood hook hope horn house how hunt in iron it
jack jade jet jewel job joy judge just justice keen key keys kind king kit knight lake lamb lance land lane law lead
leaf legend less liberty light like link lion list little live lock long lord loss lot love low luck lucky main major
man manual mark marks marsh mason max me mercy merit mile miles mill mint miss misty moon moss most mountain my near neat
new noble noon norm north not now oak ocean off old on only opal or orange over own page park parks pass pat patience
pay peace pearl peg penny people pick pike pine piper plan platt poet pole pool poor pope post power precious price
pride prime prince prudence queen quest quick rain range rank raven ray read real red reed rich ride ridge right ring
rise river road rob rock rod root rose round row royal ruby rule run rush rust rusty sage said sail saint same sandy
savage say scarlet scout sea seal see sell sergeant set shade shall sharp shell short show silver simple sky slate
small snow so son song south spark spear spring stack star stark starr steel stern still stock stone storm straight
street strong sue sugar summer sun sunny swan swift tab tall tan teller temple term test than the then thorn thus tiger
to tower town trace trip true truth try urban van vale valley vice victory violet wait wall ward warm warner was watch
water waters way we wear week weeks well wells west wheel when white wild will win wind winter wise wish wit wolf wood
woods work worth yes yet young
`;

/** Months and days of the week: alone, they stand for the time far more often than for the person. */
const times = `
january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
`;

/** Small words of names, which stand for nobody by themselves. */
const small = `
van von der den de del della di da do dos das du la le las los el al bin ibn bar abu bint ter ten te zu zur zum
und y e i af av na san santa st ste mac mc o d l `;

/** What stands before, behind or between names and is none. */
const titles = `jr sr ii iii iv dr prof mr mrs ms mx sir the and of`;

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const commonWords = setOf(words);
const timeWords = setOf(times);
const titleWords = setOf(titles);
const smallWords = new Set([...setOf(small), ...titleWords]);

/** Whether a small word can be what somebody is called: Al, Mac, Del. */
export const canBeGiven = (folded: string): boolean => /^\p{L}{2,}$/u.test(folded) && !titleWords.has(folded);

/** How much a word of a name says by itself, in lower case and without accents. */
export function weightOf(folded: string): 'name' | 'common' | 'time' | 'none' {
  if (smallWords.has(folded) || /^\d*$/.test(folded) || [...folded].length < 2) return 'none';
  if (timeWords.has(folded)) return 'time';
  return commonWords.has(folded) ? 'common' : 'name';
}
