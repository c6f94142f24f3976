/** Letter pairs that Russian and Belarusian words are full of; text decoded by a wrong code page has next to none of them. */
const russian =
  "ст но то на ен ов ни ра во ко по ро пр не ре та ол ал ос от ер ле ло ли ани ор ть ел ан ет ом те ва од ка за ес ла ат ил ны ис ит об ве ии ац ци ия ие ск ог го ой ый ая де да до ди ки ми ме мо ма ча че ру ри уч шк ьн";
const belarusian = "ых ым ць ня ся дз аў ва ан на па пр ра ка ла да за ны аг га эн ры ці ыі ія";

export const commonPairs: ReadonlySet<string> = new Set(`${russian} ${belarusian}`.split(" "));

/** Signs outside the alphabet that plans do use; any other sign speaks for a wrong code page. */
export const commonSigns = "«»„“”‘’–—…№§°·•\u00a0";
