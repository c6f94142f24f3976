/** What no rule of endings knows about the forms of words. Lower case, «е» for «ё». */

/** Words whose forms have no beginning of their own in common: all that are equal stand on a line. */
const irregular = `
день дня дню днем дне дни дней дням днями днях дзень дні дзен днямі
дети детей детям детьми детях
дзеці дзяцей дзецям дзецьмі дзяцьмі дзецях
люди людей людям людьми людях
людзі людзей людзям людзьмі людзях
мать матери матерью матерей матерям матерями матерях
маці мацярок
дочь дочери дочерью дочерей дочерям
время времени временем времена времен временам временами временах
имя имени именем имена имен именам именами именах
друг друга другу другом друзья друзей друзьям друзьями друзьях
сябар сябра сябру сябрам сябры сяброў сябрамі сябрах
вучань вучня вучню вучнем вучні вучняў вучням вучнямі вучнях
песня песни песню песней песен песням песнями песнях
письмо письма письму письмом письме писем письмам письмами письмах
память памяти памятью
тыдзень тыдня тыдню тыднем тыдні тыдняў тыдням тыднямі тыднях
земля земли землю землей земель землям землями землях
весна весны весну весне весной весен
цветок цветка цветком цветки цветы цветов цветам цветами цветах
окно окна окну окном окне окон окнам окнами окнах
сестра сестры сестру сестре сестрой сестер сестрам сестрами сестрах
`;

/** Every form with the word that stands for all of them. */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  irregular
    .trim()
    .split("\n")
    .flatMap((line) => line.split(" ").map((form, _, [word = form]): [string, string] => [form, word])),
);

/** Nouns in «-й» without it; by its endings «лицей» would be a form of «лицо». */
export const nounsInShortI: ReadonlySet<string> = new Set(
  "музе лице юбиле трофе геро случа обыча урожа трамва хокке апоге кра бо стро".split(" "),
);

/** What these nouns end in, in Russian and in Belarusian. */
export const endingsOfShortI: ReadonlySet<string> = new Set("й я ю ем е и ев ям ями ях і яў ямі".split(" "));
