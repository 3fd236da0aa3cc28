import { ownValue } from '../../../text/tables/own-value.ts';

/** How speech behind dashes is told in one language. */
export type DashSpeech = {
  /** Whether a dash opens speech in the middle of a paragraph too, where a sentence begins. */
  readonly isInsideParagraphs: boolean;
  /** Beginnings of the verbs that follow speech behind a second dash ("— Vamos —dijo"), lower case, 3 to 10 letters. */
  readonly sayers: ReadonlySet<string>;
};

const SAYERS: Readonly<Record<string, string>> = {
  fr: `dit répond répli déclar affirm ajout expliqu estim assur lanc lâch soulign racont confi indiqu précis demand
    poursui soupir insist gliss témoign repren exclam interrog tranch rappel conclu prévien plaisant`,
  es: `dijo dice dijer expli afirm señal asegur añad agreg coment respond pregunt contest declar cuent contó relat sostuv
    sostien indic advirt advier insist recono admit recuer record subray destac apunt confes exclam grit escrib resum
    continu replic matiz conclu lament manifest expres detall precis critic denunci brome ironiz murmur susurr zanj rió ríe sonr reflex bromea suspir adelant sentenc revel`,
  pt: `disse diz expli afirm acresc coment respond pergunt declar conta contou relat sustent indic advert insist reconhec
    admit lembr sublinh destac ressalt complet escrev conclu lament avali garant refer salient frisou frisa revel apont
    critic desabaf brinc enfatiz murmur grit`,
  pl: `powiedzia mówi doda stwierdz stwierdzi podkreśl zaznacz napisa ocenia ocenił wyjaśni zapewni oświadczy tłumacz
    przyzna przekon poinformow inform zauważ koment skomentow relacj opowiad opowiedz wspomin wspomni uważ twierdz
    przypomn przypomina wskaz wskazuj apel zaapelow odpowied odpowiad odpowiedzi pyta zapyta ostrzeg ostrzega kontynu
    grzmi żartow podsumow pisze pisał cytuj deklar zadeklarow zapowied zapowiad argument kryty skrytyk wylicz radzi
    czytamy śmieje ubolew zwraca zwróci ujawni potwierdz zaprzecz obieca wtóruj dopowied uciął ucięł ucina skarż zezna żali dziwi
    wylicza ostrzegł argument żartuj wzdych westch woła zawoła rzuca rzucił denerw oburza`,
  ru: `сказал говор заяв отме подчер добав поясн рассказ сообщ счита увер объясн написа призна ответ отвеч спрос спраш
    подыт резюм уточн напом цитир привод указ замет констат предуп подтв полаг вспом продолж делит подел шути возраз
    обеща воскл крич проше передае передаё пишет дума заключ утверж убежд расска нача отреаг засвид
    посет кивн улыб усмех вздох вздых возму удивл крити обрат рассу заве наста`,
  uk: `сказа говор каже кажуть заяв зазнач наголо підкрес дода поясн розпов повідом вважа впевн переко написа визна
    відпов запит питає підсум уточн нагад цитує навод вказ зауваж констат попер підтв згадує продовж поділ жарту запер
    обіця пише дума ствердж переда пожарт поскарж попрос відреаг вигук зітх усміх обур скарж зізна
    почав почала заклик наполяг перек зверн дивує засте`,
};

const INSIDE_PARAGRAPHS: ReadonlySet<string> = new Set(['pl', 'ru', 'uk']);

/** Null for a language whose outlets do not print speech so. */
export function dashSpeech(language: string): DashSpeech | null {
  const sayers = ownValue(SAYERS, language);
  if (sayers === undefined) return null;
  return {
    isInsideParagraphs: INSIDE_PARAGRAPHS.has(language),
    sayers: new Set(sayers.split(/\s+/u)),
  };
}
