/** The words by which approval, organization, title and signature are known outside the tables, Russian and Belarusian. */

/** First words of an approval block. */
export const approvalWords: readonly string[] = [
  "утверждаю",
  "утвержден",
  "утверждена",
  "утверждено",
  "утверждены",
  "согласовано",
  "согласован",
  "согласована",
  "рассмотрен",
  "рассмотрено",
  "рассмотрена",
  "принят",
  "принято",
  "принята",
  "одобрено",
  "одобрен",
  "одобрена",
  "зацвярджаю",
  "зацверджана",
  "узгоднена",
  "узгоднены",
  "зацверджаны",
  "разгледжана",
  "разгледжаны",
  "прынята",
  "прыняты",
  "ухвалена",
];

/** Lines of an approval or signature block hold one of these posts (beginnings of words). */
export const postWords: readonly string[] = [
  "директор",
  "дырэктар",
  "заведующ",
  "загадчы",
  "заместител",
  "намеснік",
  "зам",
  "начальник",
  "начальнік",
  "руководител",
  "кіраўнік",
  "ректор",
  "председател",
  "старшын",
  "методист",
  "метадыст",
  "ответствен",
  "адказн",
  "отв",
  "составил",
  "складальнік",
  "составител",
  "исполнител",
  "педагог",
  "психолог",
  "секретар",
  "инспектор",
  "специалист",
];

/** Further beginnings of words that only approval blocks hold. */
export const approvalHints: readonly string[] = [
  "протокол",
  "приказ",
  "решени",
  "педсовет",
  "пратакол",
  "загад",
  "рашэнн",
];

/** The head of an organization: what follows the post in an approval block is its name. */
export const headPosts: readonly string[] = [
  "директор",
  "дырэктар",
  "заведующ",
  "загадчы",
  "начальник",
  "начальнік",
  "ректор",
];

/** Beginnings of words that say that a line names an organization. */
export const organizationWords: readonly string[] = [
  "учрежден",
  "установ",
  "школ",
  "гимнази",
  "гімназі",
  "лице",
  "ліцэ",
  "колледж",
  "каледж",
  "техникум",
  "центр",
  "цэнтр",
  "дворец",
  "дворц",
  "палац",
  "детск",
  "дзіцяч",
  "ясли",
  "яслі",
  "университет",
  "універсітэт",
  "институт",
  "інстытут",
  "академи",
  "библиотек",
  "бібліятэк",
  "филиал",
];

/** Abbreviations that stand in an organization's name, whole words. */
export const organizationShort: readonly string[] = [
  "гуо",
  "уо",
  "дуа",
  "уа",
  "мбоу",
  "мбдоу",
  "моу",
  "мобу",
  "мкоу",
  "маоу",
  "мадоу",
  "гбоу",
  "гбу",
  "кгку",
  "сош",
  "му",
  "гаоу",
  "фгбоу",
  "дюсш",
];

/** A title holds one of these among its first words. */
export const titleWords: readonly string[] = [
  "план",
  "планы",
  "графік",
  "график",
  "циклограмма",
  "цыклаграма",
  "планирование",
  "календарь",
  "каляндар",
];

/** … or one of these pairs. */
export const titlePairs: readonly (readonly [string, string])[] = [
  ["дорожная", "карта"],
  ["дарожная", "карта"],
  ["перечень", "мероприятий"],
  ["комплекс", "мероприятий"],
];

/** Beginnings of the words that make a short line above the first table its title where no line opens as a title does. */
export const titleStems: readonly string[] = [
  "календар",
  "каляндар",
  "программ",
  "праграм",
  "перечен",
  "пералік",
  "расписани",
  "мероприяти",
  "мерапрыемств",
];

/** The words under a title that begin its explanation and not its next line. */
export const proseWords: readonly string[] = [
  "цель",
  "цели",
  "задачи",
  "направления",
  "задача",
  "мэта",
  "задачы",
  "мэты",
];
