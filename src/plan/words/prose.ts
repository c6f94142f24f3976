/** The words by which a plan without a table is read: of its periods, its labels, and of documents that are no plan. Russian and Belarusian. */

/** Words of a period that do not make one alone; what makes one is in periods.ts (whole words). */
export const periodLinks: readonly string[] = [
  ..."до с со по в во на к ко не и или от г гг уч раз раза час часа часов мин мере течение течении период продолжение".split(
    " ",
  ),
  ..."позднее позже ранее реже чаще конец конца конце начало начала начале середина середины середине включительно".split(
    " ",
  ),
  ..."весь всего каждый каждую каждого последний последняя последнюю последней первый первая первую первой первом".split(
    " ",
  ),
  ..."второй вторая вторую втором третий третья третью третьей четвертый четвертая четвертую учебный учебного".split(
    " ",
  ),
  ..."календарного текущего отдельному понедельник вторник среда среду четверг пятница пятницу суббота субботу".split(
    " ",
  ),
  ..."з са па да у ў і ці не пазней працягу канца канцы пачатку навучальнага навучальны кожны кожную".split(" "),
];

/** Units that say nothing without a number beside them: «Неделя», «Квартал» (beginnings). */
export const neverAlone: readonly string[] = "недел нед тыд месяц мес год квартал четверт чвэрц декад дэкад".split(" ");

/** Words that make a period only after «по»: «по плану», «по мере необходимости» (beginnings). */
export const periodAfterBy: readonly string[] = [
  "план",
  "график",
  "графік",
  "необходимост",
  "неабходнасц",
  "согласовани",
];

/** Words of a period whose full stop belongs to them. */
export const periodAbbreviations: readonly string[] = "г гг уч кв мес нед тыд ч".split(" ");

/** First words of a period that no mark sets off: «Провести сбор до 15 сентября». */
export const periodOpenings: readonly string[] = "до в во не с со да у ў з".split(" ");

/** … and at the beginning of a sentence: «К 1 сентября подготовить …». */
export const leadingOpenings: readonly string[] = [...periodOpenings, "к", "ко"];

/** Labels of the period and of the responsible in a point (beginnings). */
export const periodLabels: readonly string[] = ["срок", "сроки", "дата", "тэрмін", "тэрміны"];
export const responsibleLabels: readonly string[] = [
  "отв",
  "ответственный",
  "ответственная",
  "ответственные",
  "исполнитель",
  "исполнители",
  "адказны",
  "адказная",
  "адказныя",
  "выканаўца",
  "выканаўцы",
];

/** One of these among the first words of a short line above it makes a list of points none of a plan; an annex or an approval may still bring one. */
export const otherDocuments: readonly string[] = [
  ..."протокол положение регламент правила закон кодекс устав инструкция памятка договор порядок условия".split(" "),
  ..."отчет справка анализ информация письмо акт указ статья глава уважаемый уважаемая уважаемые".split(" "),
  ..."пратакол палажэнне рэгламент правілы статут інструкцыя дагавор парадак умовы справаздача даведка ліст паважаныя".split(
    " ",
  ),
];

/** First words of the heading over an annex. */
export const annexWords: readonly string[] = ["приложение", "дадатак"];
