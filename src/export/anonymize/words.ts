/** How surnames change their endings; small letters, ё as е, ў as в. */

/** Endings that a surname has in the list of persons; what is left without one is its stem. */
export const nameEndings: readonly string[] = "ая яя ий ый ой ого его ому ему ым им ую ей у ю а я о ь й е и ы і".split(
  " ",
);

/** Endings that a stem may have in a text, Russian and Belarusian; it may have none too. */
export const caseEndings: readonly string[] = [
  ...nameEndings,
  ..."ом ем ям ам ах ях ых их ыми ими ами ями ов ев ою ею ью ай яй аю яю ага яга аму яму ае яе ые ие ыя ія ем ём ей ям".split(
    " ",
  ),
];

/** Vowels that go when an ending comes: «Кравец», «Кравца»; «Бобок», «Бобка»; «Заяц», «Зайца». */
export const fleeting: readonly (readonly [end: string, before: string])[] = [
  ["ец", "ц"],
  ["ок", "к"],
  ["ек", "к"],
  ["ек", "ьк"],
  ["яц", "йц"],
  ["ел", "л"],
];

/** Stems shorter than that are half the words of the language: such a surname is known in full only. */
export const shortestStem = 3;

/** How patronymics end, Russian and Belarusian, in all cases. */
export const patronymicBases: readonly { bases: readonly string[]; endings: readonly string[] }[] = [
  {
    bases: "ович евич ильич кузьмич лукич фомич никитич саввич фокич овіч евіч авіч ільіч кузьміч лукіч фаміч".split(
      " ",
    ),
    endings: ["", ..."а у ем ом е ам ы и".split(" ")],
  },
  { bases: "овн евн ичн аўн еўн оўн ічн".split(" "), endings: "а ы е у ой ою ай аю".split(" ") },
];

/** Words that end as patronymics do and are none; their stems. */
export const noPatronymics: readonly string[] = ["царевн", "королевн", "деревн", "царевич", "королевич"];

/** Words after the name of the father: «Фарид Али оглы». */
export const turkicPatronymics: ReadonlySet<string> = new Set("оглы оглу угли кызы гызы кизи".split(" "));

/** How given names of women end in the instrumental. */
export const instrumentalGiven: readonly string[] = "ой ей ою ею ью ай яй аю яю".split(" ");

/** Stems of adjectives that are surnames as well: before a noun such a word is an adjective. */
export const commonAdjectives: ReadonlySet<string> = new Set(
  (
    "велик бел черн красн зелен син сер желт золот серебрян нов стар молод мал больш высок низк широк долг коротк " +
    "толст тонк добр мил весел смел храбр мирн свят чист ясн светл темн тепл холодн зимн летн осенн весенн вольн " +
    "горд лесн полев горн морск речн донск русск польск московск перв втор трет последн главн важн красив " +
    "вялік чорн чырвон зялен малад маленьк родн народн крепк дик"
  ).split(" "),
);
