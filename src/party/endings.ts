/** Endings by which words are known to be adjectives, names or forms of a case; lower case. */

/** Endings of nominative adjectives, which announce the noun after them. */
export const nominativeEndings: readonly string[] = [
  "ый",
  "ий",
  "ая",
  "яя",
  "ые",
  "ие",
  "ое",
  "ее",
  "ыя",
  "ія",
  "скі",
  "цкі",
];

/** The same with «-ой», which is an oblique case as well. */
export const adjectiveEndings: readonly string[] = [...nominativeEndings, "ой"];

/** Endings that only an oblique case has: such a word never opens a party. */
export const obliqueEndings: readonly string[] = [
  ..."ого его ому ему ых их ыми ими ами ями ах ях ов ев ам ям ой ей ом ем ии ки ия ости ствия уры ций ений языка труда спорта туризма".split(
    " ",
  ),
  ..."ага яга аму яму амі ямі аў яў ыі іі ця мовы".split(" "),
];

/** Endings of masculine adjectives in an oblique case, with that of the nominative. */
export const obliqueAdjectiveEndings: readonly (readonly [oblique: string, nominative: string])[] = [
  ["ского", "ский"],
  ["скому", "ский"],
  ["цкого", "цкий"],
  ["цкому", "цкий"],
  ["ыми", "ый"],
  ["ими", "ий"],
  ["ого", "ый"],
  ["его", "ий"],
  ["ому", "ый"],
  ["ему", "ий"],
  ["ым", "ый"],
  ["им", "ий"],
  ["ых", "ый"],
  ["их", "ий"],
];

/** Endings of adjectives in the genitive singular. */
export const genitiveAdjectiveEndings: readonly string[] = ["ого", "его", "ага", "яга"];

/** Endings of participles, which go on after a comma: «педагоги, участвующие в проекте». */
export const participleEndings: readonly string[] = ["ющий", "ющие", "ящие", "ящий", "вший", "вшие", "ючыя", "емые"];

/** Endings of a case with the endings of the nominative that may stand for them. */
export const genitiveEndings: Readonly<Record<string, readonly string[]>> = {
  а: ["", "о"],
  я: ["ь", "й", "е"],
  ы: ["а"],
  и: ["а", "я", "ь"],
  ов: [""],
  ев: ["й"],
  его: ["ий"],
  ого: ["ый"],
};

/** What a genitive plural without an ending lacks: «школ», «библиотек», «учреждений». */
export const pluralStemEndings: readonly string[] = ["", "а", "ы", "и", "о"];

export const dativeEndings: Readonly<Record<string, readonly string[]>> = {
  ему: ["ий"],
  ому: ["ый"],
  у: ["", "а"],
  ю: ["ь", "й"],
  ам: ["ы", "и", "а"],
  ям: ["и", "я"],
  аму: ["ы"],
};

export const instrumentalEndings: Readonly<Record<string, readonly string[]>> = {
  ой: ["а"],
  ай: ["а"],
  ей: ["я"],
  яй: ["я"],
  ом: ["", "о"],
  ем: ["", "й", "ь", "е"],
  ём: ["ь"],
  им: ["ий"],
  амі: ["і", "ы"],
  ями: ["и", "я"],
  ямі: ["і"],
  ами: ["и", "ы", "а"],
};

export const pluralGenitiveEndings: Readonly<Record<string, readonly string[]>> = {
  ов: ["ы", "и"],
  ев: ["и"],
  ей: ["и"],
  аў: ["ы", "і"],
  яў: ["і"],
};

/** The cases in which a role may stand, in the order in which they are tried. */
export const obliqueCases = [genitiveEndings, pluralGenitiveEndings, dativeEndings, instrumentalEndings] as const;

/** Endings by which a lone capitalised word is a surname. */
export const surnameEndings: readonly string[] =
  "ов ев ёв ин ова ева ёва ина енко чук юк ович евич оў еў ёў ава іна энка овіч евіч".split(" ");

/** Endings of surnames that are adjectives, in the nominative. */
export const adjectiveSurnameEndings: readonly string[] = "ский цкий ская цкая скі цкі".split(" ");

/** What stands in small letters after the hyphen of a surname: «Гасан-заде». */
export const surnameParticles: readonly string[] = "заде оглы оол кызы бек бей хан улы".split(" ");

/** Endings that no complement of a post has, so that a capitalised word with one beside a post or a name is a surname: «Директор Мацкель». */
export const nominativeOnlyEndings: readonly string[] = "б г д ж з к л н п р с т ф ц ч ш щ в м х ь ко".split(" ");

/** Of these the ones that no complement in the genitive has: «заведующая Иванова». */
export const womanEndings: readonly string[] = ["ова", "ева", "ёва", "ава"];

/** Endings of nouns of persons that no table has: singular, then plural. */
export const personEndings = {
  one: ["тель", "ист", "іст", "ыст", "лог", "лаг"],
  many: ["тели", "исты", "істы", "ысты", "логи", "лагі"],
} as const;

/** Endings of patronymics, by which a full name is known. */
export const patronymicEndings: readonly string[] = ["вич", "вна", "ична", "инична", "віч", "ўна", "ічна", "ыч", "вiч"];
