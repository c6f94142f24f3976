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
