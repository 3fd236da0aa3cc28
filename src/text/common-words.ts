/** The small words a language cannot do without; they decide faster and surer than letters do. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is that it was for on with as at by be this have from or had his but they are which you were her she there would their will when who has more been its he not after said over could about than into',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde ich wir',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son ses sa ou aux elle cette été nous vous mais leur ont être fait comme après deux ces',
  es: 'de la que el en y a los se del las un por con una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está',
  pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos são foi ser está',
  it: 'di e il la che a in un è per una con non sono del da le i si al come più lo dei nel della ha ma gli anche alla su delle questo se dal o sua nella tra suo essere stato ai hanno dopo degli due',
  nl: 'de van een het en in is dat op te zijn voor met die niet aan er om ook als dan maar bij door naar over uit hij worden wordt heeft ze nog meer dit wel tot hun deze kan je was werd geen zich',
  pl: 'w i na z do nie się że o jest to jak po za od przez co a dla ale przy tym są już tak było jego ich może będzie być który która które tego oraz ze przed tylko ma został roku',
  ru: 'и в не на что с по как это к из у за он от о же для так а но его до все мы был она они при если только было есть или уже еще во со бы когда тем об быть после',
  uk: 'і в не на що з та до у як це за про від його для але є був вони при якщо тільки було або вже ще щоб які який яка після також його із ми він вона року під час буде бути',
  sv: 'och att det i en som på är av för med den till inte har de om ett men var sig så från vi kan när han nu efter också under vid skulle eller mot hade blir bara år',
  da: 'og at det i en som på er af for med den til ikke har de om et men var sig så fra vi kan når han nu efter også under ved skulle eller mod havde bliver kun år hun blev jeg',
  no: 'og at det i en som på er av for med den til ikke har de om et men var seg så fra vi kan når han nå etter også under ved skulle eller mot hadde blir bare år hun ble jeg',
  fi: 'ja on ei että se oli hän mutta myös kun ovat kuin joka jos tai sen hänen ole mukaan vain sekä nyt niin vuonna jo ollut',
  cs: 'a se v na je že to s z do i o k ve pro za by ale si po jako od jsou které který při bude podle až také být jeho jen byl však nebo',
  hu: 'a az és hogy nem is egy ez meg volt csak már mint de még ki el kell lehet szerint után majd vagy ha azt között',
  ro: 'de și în a la cu pe din că o nu un este care mai se pentru sunt au fost prin după sau dar ca fi această lui între',
  tr: 've bir bu için da de ile olarak çok daha olan gibi kadar sonra ama en ne var değil o olduğunu dedi göre',
};

const byWord = new Map<string, string[]>();
for (const [tag, words] of Object.entries(WORDS)) {
  for (const word of new Set(words.split(' ')))
    byWord.set(word, [...(byWord.get(word) ?? []), tag]);
}

/** A common word, lower case, to the languages that write it. */
export const COMMON_WORDS: ReadonlyMap<string, readonly string[]> = byWord;
