import { once } from '../../once.ts';
import { italianAre } from '../verbs/romance-verbs.ts';
import { speechWords } from './speech-words.ts';
import { verbLines } from './verb.ts';

const saying = () => [
  ...italianAre(`afferm dichiar spieg annunci assicur comment confess confid rivel mostr dimostr sottoline precis indic raccont conferm ricord
    osserv argoment rimarc ribatt replic lament denunci critic accus domand evidenzi segnal inform not testimoni
    valut consider giudic azzard ironizz incalz rincar ragion garant elenc specific motiv avvis anticip comunic
    sintetizz tuon puntualizz rivendic ipotizz stim conferm cont twitt post cit rilev constat rassicur auspic contest`),
  ...verbLines(`
    dice dicono disse dissero diceva dicevano dirà | detto detta | dicendo | dire
    aggiunge aggiungono aggiunse aggiungeva | aggiunto | aggiungendo | aggiungere
    scrive scrivono scrisse scriveva | scritto | scrivendo | scrivere
    risponde rispondono rispose rispondeva | risposto | rispondendo | rispondere
    sostiene sostengono sostenne sosteneva sostenevano | sostenuto | sostenendo | sostenere
    ammette ammettono ammise ammetteva | ammesso | ammettendo | ammettere
    chiarisce chiariscono chiarì | chiarito | chiarendo | chiarire
    riferisce riferiscono riferì riferiva | riferito | riferendo | riferire
    ribadisce ribadiscono ribadì | ribadito | ribadendo | ribadire
    avverte avvertono avvertì | avvertito | avvertendo | avvertire
    conclude concludono concluse | concluso | concludendo | concludere
    insiste insistono insistette | insistito | insistendo | insistere
    promette promettono promise prometteva | promesso | promettendo | promettere
    prevede prevedono | previsto | prevedendo | prevedere
    riconosce riconoscono riconobbe | riconosciuto | riconoscendo | riconoscere
    suggerisce suggeriscono suggerì | suggerito | suggerendo | suggerire
    garantisce garantiscono garantì | garantito | garantendo | garantire
    ripete ripetono ripeteva | ripetuto | ripetendo | ripetere
    ribatte ribattono ribatté | ribattuto | ribattendo | ribattere
    chiede chiedono chiese chiedeva | chiesto | chiedendo | chiedere
    interviene intervengono | intervenuto | intervenendo |
    taglia tagliano tagliò | tagliato | |
    smentisce | smentito | smentendo | smentire
    predice | predetto | predicendo | predire
    apprende apprendono | appreso | |
    fa fanno | | |
  `),
];

const thinking = () => [
  ...italianAre('pens sper dubit immagin'),
  ...verbLines(`
    crede credono credeva credette | creduto | credendo | credere
    teme temono temeva | temuto | temendo | temere
    ritiene ritengono riteneva | ritenuto | ritenendo | ritenere
    augura augurano augurava | augurato | augurandosi |
    auspica auspicano | auspicato | auspicando |
  `),
];

const sounding = () => [
  ...italianAre(
    'scherz esclam sospir mormor sussurr protest attacc esord inizi esult taglia tagli butt minimizz chios allarm',
  ),
  ...verbLines(`
    sorride sorridono sorrise | sorriso | sorridendo |
    ride ridono rise | riso | ridendo |
    grida gridano gridò | gridato | gridando |
    sfoga sfogano sfogò | sfogato | |
    esordisce esordì | esordito | |
    reagisce reagiscono | reagito | |
    legge leggono | letto | leggendo |
    rilancia | rilanciato | |
    prosegue proseguono proseguì | proseguito | |
    continua continuano continuò | continuato | |
    parla parlano | parlato | parlando |
  `),
];

export const italian = once(() =>
  speechWords({
    language: 'it',
    grammar: {
      verbSecond: false,
      capitalNouns: false,
      chainsNouns: false,
      elides: true,
      incises: true,
      commaBeforeThat: false,
      bareClauses: false,
      dropsSubject: true,
      dotOrdinals: false,
      infinitive:
        /^\p{Ll}{1,20}(?:are|ere|ire|rre|ar|er|ir)(?:(?:se|me|te|ce|ve|glie)?(?:si|lo|la|li|le|gli|ci|vi|ne))?$/u,
      oblique: null,
      capitalAdjective: null,
      verbEnding: /(?:ò|arono|irono|ava|avano|eva|evano|iva|ivano|erà|erebbe|ando|endo)$/u,
    },
    classes: {
      determiner: `il lo la i gli le l' un uno una un' questo questa questi queste quest' quel quello quella quei quegli quelle quell'
      suo sua suoi sue mio mia miei mie nostro nostra nostri nostre loro vostro due tre quattro cinque sei sette otto nove
      dieci alcuni alcune diversi diverse molti molte altri altre altro altra ogni tutti tutte nessun nessuno nessuna
      numerosi qualche entrambi`,
      pronoun: `lui lei loro egli ella essi esse chi qualcuno nessuno molti alcuni entrambi tutti questi quello quella uno una costui`,
      link: `di del dello della dell' dei degli delle d'     `,
      preposition: `a al allo alla all' ai agli alle con col su sul sullo sulla sull' sui sugli sulle in nel nello nella nell' nei
      negli nelle da dal dallo dalla dall' dai dagli dalle per tra fra contro durante dopo prima davanti dietro verso presso
      secondo mediante attraverso senza sotto sopra entro oltre circa di del della dell' dello dei degli delle stando nonostante`,
      coordinator: 'e ed o oppure ma né',
      subordinator: `quando mentre perché poiché siccome anche sebbene benché se come dove dopo appena finché`,
      complementiser: `che ch'`,
      question: `se come quando dove chi quale quali quanto quanti perché cosa`,
      relative: `che cui quale quali dove chi`,
      adverb: `anche inoltre poi quindi allora adesso ora già ancora sempre mai più meno molto così qui qua lì là oggi ieri domani
      stamattina stasera infine successivamente recentemente chiaramente solo soltanto pure invece tuttavia comunque
      inizialmente pubblicamente ufficialmente intanto bene male subito presto tardi quasi nettamente infatti dunque
      peraltro senza mezzi termini però invece corto netto secco chiaro`,
      auxiliary: `ha hanno aveva avevano avrà avranno avrebbe avrebbero abbia abbiano è sono era erano`,
      passive: 'stato stata stati state viene vengono venne vennero viene fu furono',
      verb: `è sono era erano sarà saranno sarebbe sarebbero fu furono ha hanno aveva avevano avrà può possono poteva potrebbe
      potrebbero deve devono doveva dovrebbe va vanno viene vengono resta restano rimane sta stanno stava vuole vogliono
      voleva fa fanno essere avere sembra sembrano c'è arriva arrivano`,
      wants: 'vuole vogliono voleva volevano intende intendono',
      negation: 'non mai neppure nemmeno',
      clitic: `si gli le lo la l' li ne ci vi mi ti c' s' v' m' n' t'`,
      time: `lunedì martedì mercoledì giovedì venerdì sabato domenica mattina pomeriggio sera notte ieri oggi gennaio febbraio marzo
      aprile maggio giugno luglio agosto settembre ottobre novembre dicembre settimana vigilia mese anno giorno scorso scorsa mattinata serata volte volta`,
      as: 'come',
      back: 'lo',
      roleLink: `per contro al allo alla all' ai agli alle`,
      addressee: 'ansa adnkronos agi reuters afp ap rai bbc cnn lapresse dire',
      toward: `di d' a`,
      self: 'stesso stessa stessi stesse',
      head: 'uno una nessuno',
      own: 'nostro nostra nostri nostre',
      saying: `fatto affermazione accusa promessa domanda voce idea versione timore denuncia relazione annuncio avviso dichiarazione
      ipotesi sospetto denuncia critica nota conferma racconto minaccia commento replica risposta reazione sfogo appello attacco messaggio parole`,
      role: `ministro ministra presidente sindaco sindaca portavoce direttore direttrice procuratore procuratrice giudice pm
      avvocato avvocata legale capo comandante polizia carabinieri esercito governo opposizione deputato deputata senatore
      senatrice assessore assessora consigliere consigliera esperto esperta ricercatore ricercatrice medico allenatore
      allenatrice tecnico capitano fonte fonti testimone testimoni vicino vicina residenti governatore segretario segretaria
      generale colonnello economista professore professoressa rapporto studio sindacato associazione azienda società
      giornale quotidiano agenzia emittente vittima vittime madre padre figlio figlia fratello sorella imputato imputata
      difesa ministero tribunale comune prefetto questore procura partito leader autorità vigili attaccante portiere
      premier questura prefettura regione`,
    },
    verbs: [
      ['clause infinitive', saying()],
      ['clause thinks infinitive object', thinking()],
      ['', sounding()],
      [
        'clause object infinitive',
        verbLines(`
      chiede chiedono chiese chiedeva chiedevano | chiesto | chiedendo | chiedere
      pretende pretendono | preteso | pretendendo | pretendere
      promette promettono promise | promesso | promettendo | promettere
      propone propongono propose | proposto | proponendo | proporre
      invoca invocano invocò | invocato | invocando | invocare
      reclama reclamano | reclamato | reclamando | reclamare
    `),
      ],
      [
        'clause object denied',
        [
          ...italianAre('neg conferm'),
          ...verbLines(`
      nega negano negò negava | negato | negando | negare
      smentisce smentiscono smentì | smentito | smentendo | smentire
      esclude escludono escluse escludeva | escluso | escludendo | escludere
      respinge respingono respinse | respinto | respingendo | respingere
    `),
        ],
      ],
      [
        'object needs:quotation',
        [
          ...italianAre('chiam boll giudic liquid critic denunci'),
          ...verbLines(`
      definisce definiscono definì definiva | definito definita | definendo | definire
      descrive descrivono | descritto | descrivendo | descrivere
    `),
        ],
      ],
      ['di del della', italianAre('accus parl')],
      ['clause infinitive object', italianAre('minacci annunci')],
      ['clause needs:sapere', verbLines('fa fanno faceva fece | fatto | |')],
      ['infinitive', italianAre('ordin rifiut consigli raccomand')],
      ["infinitive a al alla allo ai alle all'", italianAre('invit esort')],
      [
        'di del della dei',
        verbLines('lamenta lamentano lamentò | lamentato lamentata | lamentandosi |'),
      ],
    ],
    according: `
    % si legge in _ | % si legge nel _ | % si legge nella _ | % si legge nell' _ | % si legge nello _ | si apprende da _ | a giudizio _ | a parere _ | a detta _ | ad avviso _ | secondo _ | stando a _ | stando al _ | stando alla _ | stando ai _ | stando alle _ | stando all' _ | stando agli _ | a detta di _ | a detta del _
    a quanto apprende _ | a detta della _ | a detta dei _ | a parere di _ | a parere del _ | a giudizio di _ | a giudizio del _ | a suo giudizio | a suo avviso | a suo dire | a suo parere | a loro dire | a loro avviso | ? per _ ,
    nelle parole di _ | nelle parole del _ | ad avviso di _ | ad avviso del _ | a sentire _ | stando a quanto riferito da _ | a quanto riferisce _
  `,
    nobody: `
    si racconta | si sostiene che | si parla di | pare che | a quanto pare | sembra che | si dice | si ritiene | si pensa | si teme | dicono | si vocifera | presumibilmente | si mormora | a quanto risulta | stando alle voci
    sembrerebbe | secondo alcune voci | a quanto si apprende | si apprende | stando a indiscrezioni | secondo indiscrezioni
  `,
    refusals: `
    non conferma né smentisce | non ha confermato né smentito | non confermano né smentiscono | non ha voluto commentare | non ha voluto _ commentare | non ha voluto rilasciare | non ha voluto rispondere | non ha voluto parlare | non ha voluto esprimersi | non ha risposto | non hanno risposto
    non ha rilasciato | non ha commentato | non hanno commentato | non commenta | si è rifiutato di | si è rifiutata di | rifiutato di commentare | rifiutato di rispondere
    nessun commento | non ha fornito | ha preferito non | preferisce non | si è avvalso della facoltà | si è avvalsa della facoltà | avvalso della facoltà
    avvalsa della facoltà | resta in silenzio | non rilascia | non è stato possibile | non ha inteso | ha scelto il silenzio | no comment | non vuole commentare | tace
  `,
    hearsay: [
      {
        verbs: 'avrebbe avrebbero sarebbe sarebbero',
        followedBy: /(?:at[oaie]|it[oaie]|ut[oaie]|st[oaie]|tt[oaie]|rt[oaie]|s[oaie]|ss[oaie])$/u,
        within: 3,
      },
    ],
    abbreviations:
      'sig. sig.ra dott. dott.ssa avv. ing. prof. prof.ssa on. sen. ecc. pag. art. sig dott avv ing prof on sen ecc pag art mons',
    noInfinitives: `carcere piacere mare genere quartiere cantiere militare popolare cellulare mestiere parere settore altare solare nucleare particolare regolare familiare scolare titolare similare bere cenere polvere lettere opere lire cere cameriere infermiere ingegnere barriere frontiere carriere bandiere materie miliare per mar dar super leader computer center`,
    enclitics: '',
  }),
);
