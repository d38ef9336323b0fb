/** Words that as a rule begin a sentence: after "U.S." or "p.m." they tell that one ended. */
export const starters: ReadonlySet<string> = new Set(
  'the a an he she it they we i in on at this that these those there his her their its but and as after before when while since for from according officials police authorities meanwhile however another earlier later no more some many several most'.split(
    ' ',
  ),
)
