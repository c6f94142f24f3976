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
};

export const instrumentalEndings: Readonly<Record<string, readonly string[]>> = {
  ой: ["а"],
  ай: ["а"],
  ей: ["я"],
  яй: ["я"],
  ом: ["", "о"],
  ем: ["", "й", "ь", "е"],
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

/** Endings by which a lone capitalised word under a post is a surname. */
export const surnameEndings: readonly string[] = "ов ев ёв ин ова ева ёва ина енко чук оў еў ёў ава іна энка".split(
  " ",
);

/** Of these the ones that no complement in the genitive has: «заведующая Иванова». */
export const womanEndings: readonly string[] = ["ова", "ева", "ёва", "ава"];

/** Endings of nouns of persons that no table has: singular, then plural. */
export const personEndings = { one: ["тель", "ист", "лог", "лаг"], many: ["тели", "исты", "логи"] } as const;

/** Endings of patronymics, by which a full name is known. */
export const patronymicEndings: readonly string[] = ["вич", "вна", "ична", "инична", "віч", "ўна", "ічна", "ыч", "вiч"];
