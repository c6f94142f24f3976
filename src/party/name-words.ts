/** Words that tell what stands beside them to be a name, a rank or neither; lower case. */

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Ranks, which belong to the post before them: «инспектор ОДН капитан милиции». */
export const ranks = set(
  "сержант старшина прапорщик лейтенант капитан майор подполковник полковник маёр капітан лейтэнант",
);

/** What stands behind a rank; any other word makes it a post: «капитан команды». */
export const forces = set(
  "милиции полиции юстиции мчс внутренней медицинской таможенной гражданской запаса міліцыі паліцыі юстыцыі унутранай ўнутранай запасу",
);

/** Things and doings that a cell may name in the nominative: they are nobody's surname. */
export const things = set(`
  конкурс концерт праздник поход отчет отчёт фестиваль турнир кросс урок вечер сбор слет слёт субботник месячник семинар тренинг диспут
  квест флешмоб митинг марафон форум проект план приказ график протокол журнал альбом сценарий материал стенд
  интернет сайт дневник день месяц квартал семестр период бюджет итог анализ мониторинг контроль инструктаж совещание экзамен зачет
  зачёт опрос смотр парад спектакль утренник карнавал бал просмотр показ выход выезд
`);

/** Words after which a name is that of an institution. */
export const bearers = set("им имени імя памяти памяці");
