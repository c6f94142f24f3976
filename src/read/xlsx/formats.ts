/** Number formats that a workbook names by number only (ECMA-376 18.8.30); dates as a Russian or Belarusian Excel shows them. */
export const builtInFormats: Record<number, string> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  14: "dd.mm.yyyy",
  15: "dd.mmm.yy",
  16: "dd.mmm",
  17: "mmm.yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "dd.mm.yyyy h:mm",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss",
  49: "@",
};

/** Names of months: alone, beside a day, shortened. */
export const months = {
  russian: {
    alone: "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" "),
    withDay: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
    days: "воскресенье понедельник вторник среда четверг пятница суббота".split(" "),
  },
  belarusian: {
    alone: "студзень люты сакавік красавік май чэрвень ліпень жнівень верасень кастрычнік лістапад снежань".split(" "),
    withDay: "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня".split(
      " ",
    ),
    days: "нядзеля панядзелак аўторак серада чацвер пятніца субота".split(" "),
  },
};
