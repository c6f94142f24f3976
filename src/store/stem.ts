/** The stem by which the forms of a Russian or Belarusian word find each other; what is stored and what is asked both go through it. */
import stemmer from "natural/lib/natural/stemmers/porter_stemmer_ru.js";
import { keeping } from "../kept.ts";
import { endingsOfShortI, irregularForms, nounsInShortI } from "./words/forms.ts";

/** Of one folded word, as `words` of src/text.ts gives them. */
export const stem = keeping(
  (word: string): string => irregularForms.get(word) ?? nounInShortI(word) ?? sameVowels(withoutEnding(word)),
);

/** «музеев» → «музей» */
function nounInShortI(word: string): string | null {
  for (let length = 1; length <= 3; length++) {
    const beginning = word.slice(0, -length);
    if (nounsInShortI.has(beginning) && endingsOfShortI.has(word.slice(-length))) return `${beginning}й`;
  }
  return null;
}

/** A stem as it is where its last vowel has fled: «участок» as «участк», «конец» as «конц», «корен» as «корн», «боец» as «бойц». */
const sameVowels = (stem: string): string =>
  stem
    .replaceAll("ў", "в")
    .replace(/(?<=[аеиоуыэюя])е(?=[кц]$)/u, "й")
    .replace(/(?<=.[бвгджзклмнпрстфхцчшщ])(?:[ео](?=[кц]$)|ь(?=ц$)|е(?=н$))/u, "")
    .replace(/(?<=(?:ат|ят|ад|ун|ын|ін|ав))а(?=к$)/u, ""); // Belarusian: «пачатак», «выставак»

/** Russian words by Porter; words with Belarusian letters, which he does not know, by their longest ending. */
function withoutEnding(word: string): string {
  const russian = /[іў]/.test(word) ? word : withoutSuffix(porter(word));
  return russian === word ? (belarusian(word) ?? word) : russian;
}

/** He takes «ветераны» for a participle like «прочитаны». */
function porter(word: string): string {
  const stem = stemmer.stem(word);
  return /[ая]$/.test(stem) && word.startsWith(`${stem}н`) ? `${stem}н` : stem;
}

/** What he leaves of some forms and takes from others: «Лобанов|а» and «Лобан|ов», «безопасност|и» and «безопасн|ость». */
const withoutSuffix = (stem: string): string => stem.replace(/(?<=[а-я]{3})(?:[ое]в|ост)$/, "");

const shortestStem = 3;
const endings = (
  "ыямі іямі ыяй іяй ыям іям ыях іях амі ямі ага яга ога ому аму яму ымі імі аўся іўся ыўся ахся аў яў оў ам ям ах ях ой ай ей яй ую юю ае яе ые ія ыя ыі іі ыю ію ый ій ым ім ых іх " +
  "ня ць ці лі ла ло а я о е ё у ю ы і ь й"
).split(" ");

function belarusian(word: string): string | null {
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= shortestStem);
  return ending ? word.slice(0, -ending.length) : null;
}
