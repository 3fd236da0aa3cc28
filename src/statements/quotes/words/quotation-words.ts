import { ownValue } from '../../../text/tables/own-value.ts';

/** A language's words that tell speech in quotation marks from titles, nicknames and scare quotes. Lower case. */
export type QuotationWords = {
  /** Near the marks they make speech of the shortest quotation: "said". */
  readonly cues: ReadonlySet<string>;
  /** Within the marks they make a clause: pronouns, auxiliaries. */
  readonly clause: ReadonlySet<string>;
  /** Before the marks they introduce a title or a name: "the film", "dubbed". */
  readonly names: ReadonlySet<string>;
};

type Table = { readonly cues: string; readonly clause: string; readonly names: string };

const WORDS: Readonly<Record<string, Table>> = {
  en: {
    cues: `said says say saying told tells added adds asked asks replied replies wrote writes tweeted posted warned warns
      claimed claims called calls calling described describes describing insisted insists stated states declared announced
      shouted yelled screamed chanted answered explained noted quipped joked recalled repeated vowed promised denied
      admitted argued argues accused concluded continued read reads reading branded dismissed saw`,
    clause: `i we you he she they it's i'm i've i'd i'll we're we've we'll you're they're he's she's that's there's is are
      was were be been am do does did don't doesn't didn't isn't aren't wasn't won't can't will would can could should
      must have has had not me us my our your let's cannot`,
    names: `dubbed nicknamed titled entitled named song film movie book novel album show series programme program podcast
      magazine episode sitcom documentary play musical hit single poem essay column article headline headlined
      magazine's called known aka so-called word words term terms phrase nickname slogan tag hashtag ship boat operation`,
  },
  de: {
    cues: `sagte sagt erklärte erklärt betonte meinte fügte schrieb twitterte kritisierte warnte nannte bezeichnete sprach
      berichtete forderte so antwortete fragte rief`,
    clause: `ich wir sie er es ist sind war waren haben hat hatte wird werden kann können muss müssen nicht mich uns mein
      unser du ihr soll sollen will wollen darf`,
    names: `film buch roman album serie sendung titel lied song zeitung zeitschrift magazin magazins sogenannte sogenannten
      namens stück oper begriff wort motto aktion projekt`,
  },
  fr: {
    cues: `dit déclaré déclare affirmé affirme ajouté ajoute expliqué explique estimé estime assuré assure lancé lance
      souligné souligne répondu répond écrit raconte confie indique précise dénoncé dénonce qualifié selon`,
    clause: `je nous vous il elle ils elles on est sont était étaient a ont avait suis sommes ne pas j'ai c'est n'est être
      avoir va vont peut faut doit ce`,
    names: `film livre roman album série émission titre intitulé intitulée baptisé baptisée surnommé surnommée dit chanson
      journal magazine revue pièce opération mot terme expression`,
  },
  es: {
    cues: `dijo dice afirmó afirma señaló señala aseguró asegura explicó explica añadió agregó declaró declara manifestó
      sostuvo escribió comentó indicó expresó advirtió preguntó respondió calificó según`,
    clause: `yo nosotros él ella ellos es son era eran está están ha han había he hemos soy somos no nos me se hay fue ser
      tiene tenemos puede debe`,
    names: `película libro novela álbum serie programa título titulado titulada llamado llamada denominado denominada apodado
      canción diario revista obra operación palabra término`,
  },
  it: {
    cues: `detto dice ha affermato afferma spiegato spiega aggiunto aggiunge dichiarato dichiara sottolineato scritto scrive
      commentato risposto secondo definito`,
    clause: `io noi lui lei loro è sono era erano ha hanno abbiamo ho siamo non ci mi si c'è essere avere può deve sta`,
    names: `film libro romanzo album serie programma titolo intitolato intitolata chiamato soprannominato canzone giornale
      rivista operazione parola termine cosiddetto cosiddetta`,
  },
  pt: {
    cues: `disse diz afirmou afirma declarou explicou explica acrescentou escreveu comentou destacou ressaltou completou
      respondeu avaliou segundo classificou`,
    clause: `eu nós ele ela eles elas é são era eram está estão tem têm temos tenho sou somos não nos me se há foi ser pode
      deve vai vamos`,
    names: `filme livro romance álbum série programa título intitulado intitulada chamado chamada apelidado música canção
      jornal revista obra operação palavra termo`,
  },
  nl: {
    cues: `zei zegt zeiden verklaarde verklaart vertelde vertelt schreef schrijft meldde aldus volgens noemde noemt stelde
      stelt reageerde reageert antwoordde`,
    clause: `ik wij we jij je hij zij ze het is zijn was waren ben heb heeft hebben had wordt worden niet kan kunnen moet
      moeten mij ons mijn onze wil willen zal`,
    names: `film boek roman album serie programma titel lied nummer krant tijdschrift zogenaamde zogeheten genaamd woord
      term operatie project`,
  },
  pl: {
    cues: `powiedział powiedziała mówi mówił mówiła dodał dodała stwierdził stwierdziła podkreślił podkreśliła zaznaczył
      zaznaczyła napisał napisała ocenił oceniła wyjaśnił wyjaśniła zapewnił oświadczył oświadczyła według`,
    clause: `ja my on ona oni jest są był była było byli mam mamy ma mają nie się nam mnie nas będzie będą może trzeba jestem
      jesteśmy to`,
    names: `film książka książki powieść album serial program tytuł tytułem piosenka gazeta czasopismo operacja słowo
      pojęcie hasło hasłem nazwie nazwą zwany tzw`,
  },
  ru: {
    cues: `сказал сказала заявил заявила сообщил сообщила отметил отметила подчеркнул подчеркнула добавил добавила написал
      написала рассказал рассказала пояснил пояснила говорит считает цитирует словам назвал назвала`,
    clause: `я мы вы он она они это не есть был была было были нас нам мне меня будет будем будут нет может можно надо
      должны что`,
    names: `фильм книга роман альбом сериал программа газета журнал песня партия компания клуб операция слово термин
      название названием канал агентство`,
  },
  uk: {
    cues: `сказав сказала заявив заявила повідомив повідомила зазначив зазначила наголосив наголосила додав додала написав
      написала розповів розповіла пояснив пояснила каже вважає словами назвав назвала`,
    clause: `я ми ви він вона вони це не є був була було були нас нам мені мене буде будемо будуть немає може можна треба
      повинні що`,
    names: `фільм книга роман альбом серіал програма газета журнал пісня партія компанія клуб операція слово термін назва
      назвою канал агентство`,
  },
};

const NONE: QuotationWords = { cues: new Set(), clause: new Set(), names: new Set() };

/** Empty for a language without a table. */
export function quotationWords(language: string): QuotationWords {
  const table = ownValue(WORDS, language);
  if (table === undefined) return NONE;
  return { cues: wordSet(table.cues), clause: wordSet(table.clause), names: wordSet(table.names) };
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}
