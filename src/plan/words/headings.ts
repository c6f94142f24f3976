/** The words of section headings: parts, months and other parts of a year, Russian and Belarusian. */

/** Words that open a section above all the others. */
export const partWords: readonly string[] = [
  "раздел",
  "раздзел",
  "блок",
  "модуль",
  "глава",
  "часть",
  "частка",
  "стадия",
];

/** A stage of a plan, and the words that tell which one it is where no number does (beginnings). */
export const stageWords: readonly string[] = ["этап", "стадия", "стадыя", "фаза"];
export const stageAdjectives: readonly string[] = [
  ..."перв втор трет четверт пят подготовительн организационн основн практическ внедренческ реализац аналитическ".split(
    " ",
  ),
  ..."заключительн завершающ итогов обобщающ диагностическ констатирующ формирующ контрольн проектн".split(" "),
  ..."перш друг трэц чацвёрт падрыхтоўч арганізацыйн асноўн практычн заключн выніков аналітычн".split(" "),
];

/** Months by number and the beginnings of their names (at most three letters may follow). */
export const monthBeginnings: readonly (readonly string[])[] = [
  ["январ", "студзен"],
  ["феврал", "лют"],
  ["март", "сакавік"],
  ["апрел", "красавік"],
  ["май", "мая", "мае", "травен", "траўн"],
  ["июн", "чэрвен"],
  ["июл", "ліпен"],
  ["август", "жніве", "жніўн"],
  ["сентябр", "верас"],
  ["октябр", "кастрычнік"],
  ["ноябр", "лістапад"],
  ["декабр", "снеж"],
];

/** Beginnings of the words for a part of the year. */
export const unitBeginnings: readonly string[] = [
  "квартал",
  "полугоди",
  "паўгодд",
  "четверт",
  "чвэрц",
  "триместр",
  "трыместр",
];

/** Words that may stand in a heading of months and add nothing to it (beginnings). */
export const monthFillers: readonly string[] = [
  "месяц",
  "год",
  "году",
  "года",
  "г",
  "гг",
  "на",
  "за",
  "в",
  "у",
  "и",
  "і",
  "учебный",
  "учебного",
  "первый",
  "второй",
  "третий",
  "четвертый",
  "первое",
  "второе",
  "первая",
  "вторая",
  "третья",
  "четвертая",
  "першы",
  "другі",
  "трэці",
  "чацвёрты",
  "першае",
  "другое",
];

/** First words of a line that stands above a table that goes on. */
export const continuationWords: readonly string[] = ["продолжение", "окончание", "прадаўжэнне", "працяг", "заканчэнне"];
