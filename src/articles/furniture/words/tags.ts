import { phrases } from './language-words.ts';

/** Before a colon they head an article's subjects, as a page files it. */
export const TAG_WORDS: readonly string[] = phrases(`
  tags | tag | tagged | topics | topics in this article | filed under | filed in | posted in | categories | category | keywords | key words
  schlagworte | schlagwörter | stichworte | themen | mots-clés | mots clés | étiquettes | thèmes | sujets | etiquetas | temas | temas relacionados
  palabras clave | tópicos | assuntos | palavras-chave | argomenti | parole chiave | temi | trefwoorden | onderwerpen | tagi | tematy
  słowa kluczowe | теги | тэги | темы | метки | ключевые слова | мітки | теми | ключові слова | الوسوم | وسوم | كلمات مفتاحية
  الكلمات الدالة | 标签 | 標籤 | 关键词 | 關鍵詞 | 關鍵字 | タグ | キーワード | カテゴリ
`);

/** What only offers and their small print say. */
export const SMALL_PRINT: readonly string[] = phrases(`
  t&cs apply | terms and conditions apply | begambleaware | when the fun stops | new customers only | 18+ only | wochen kostenlos | monat kostenlos | monate kostenlos
  premier mois offert | mois gratuit | primer mes gratis | mes gratis | primo mese gratis | mese gratis | eerste maand gratis
`);
