import { ENGLISH_BODIES } from './english-bodies.ts';
import { ENGLISH_PEOPLES, ENGLISH_PLACES } from './english-places.ts';
import { ENGLISH_ROLES } from './english-role-words.ts';
import { phrases, type SpeakerWords, words } from './speaker-words.ts';

export const ENGLISH_SPEAKERS: SpeakerWords = {
  pronouns: {
    male: words('he him his'),
    female: words('she her hers'),
    neuter: words('it its'),
    plural: words('they them their theirs'),
    self: words('i me my mine'),
    others: words('we us our ours you your yours'),
    relative: words('who whom whose which that'),
    personal: words('who whom whose'),
    reflexive: words('himself herself itself themselves myself ourselves yourself'),
    single: words(
      'one another someone somebody anyone anybody everyone everybody nobody no-one other',
    ),
    several: words(
      'some many others several most both all those few these none neither either more fewer half each everyone everybody nobody',
    ),
  },
  determiners: {
    definite: words('the this that these those'),
    indefinite: words('a an one any some every each no'),
    possessive: words('his her its their my our your whose'),
    counting: words(
      'two three four five six seven eight nine ten eleven twelve twenty thirty dozens hundreds thousands several many few most some all both various numerous multiple countless more',
    ),
    exact: words('two three four five six seven eight nine ten'),
    further: words(
      'another other second third fourth fifth further fellow different separate additional',
    ),
  },
  titles: {
    male: words(
      'mr mister sir lord monsieur herr señor senor signor don dom baron count viscount earl',
    ),
    female: words(
      'mrs ms miss mme mlle dame lady madame madam frau señora senora señorita signora doña baroness countess viscountess',
    ),
    either: words('saint st dr doctor mx hon honourable honorable rt right prof professor'),
    shortRoles: phrases(`
      sen = senator | sens = senator | rep = representative | reps = representative | gov = governor | gen = general | lt = lieutenant | col = colonel | capt = captain | maj = major
      sgt = sergeant | cpl = corporal | pvt = private | pte = private | brig = brigadier | adm = admiral | cmdr = commander | cdr = commander | det = detective | insp = inspector
      supt = superintendent | ch = chief | pc = constable | wpc = constable | dc = constable | ds = sergeant | di = inspector | dci = inspector | dsi = superintendent | dcs = superintendent
      prof = professor | rev = reverend | revd = reverend | fr = priest | msgr = priest | cllr = councillor | amb = ambassador | atty = attorney | pres = president | sec = secretary
      dr = doctor | hon = judge | ald = alderman | cr = councillor | sgt-maj = sergeant
    `),
    ranks: words(`
      president premier minister secretary chancellor senator governor representative congressman congresswoman mayor ambassador speaker chairman chairwoman councillor commissioner judge justice
      sheriff king queen prince princess emperor emir sultan sheikh pope cardinal archbishop bishop father sister brother reverend rabbi imam ayatollah vicar pastor captain major colonel general admiral
      lieutenant sergeant corporal private brigadier commander marshal detective inspector superintendent constable officer trooper deputy agent professor doctor nurse coach chef count duke duchess
      taoiseach chief director mum dad mother grandfather grandmother gran grandad aunt uncle mother-of-two boss manager skipper ringleader comrade superintendent undersecretary
    `),
    suffixes: words(
      'jr sr ii iii iv qc kc sc mp msp mep td obe mbe cbe phd md esq jnr snr ph.d m.d',
    ),
    particles: words(
      "de da do dos das del della delle dei degli di du des d' la le les los las el al el- van von vom zu zum zur der den het ten ter te 't bin bint ibn ben abu abd y e i af av til und o",
    ),
    shortNames: phrases(`
      william bill billy will willie liam | robert bob bobby rob robbie | richard dick rick ricky rich richie | james jim jimmy jamie | john jack johnny jon | joseph joe joey | edward ed eddie ted teddy ned
      theodore ted teddy theo | charles charlie chuck chas | thomas tom tommy | michael mike mick mickey micky | david dave davey | daniel dan danny | donald don donny | ronald ron ronnie | kenneth ken kenny
      gerald gerry jerry | jeremy jerry jez | jeffrey jeff | geoffrey geoff | gregory greg | stephen steve stevie | steven steve | matthew matt | andrew andy drew | anthony tony | antony tony | nicholas nick nicky
      christopher chris kit | benjamin ben benny | samuel sam sammy | alexander alex sandy xander | albert al bert bertie | alfred alf alfie fred | frederick fred freddie freddy | francis frank frankie
      franklin frank | henry harry hank | harold harry hal | lawrence larry lars | leonard len lenny leo | lewis lew | louis lou | peter pete | patrick pat paddy | philip phil pip | phillip phil
      raymond ray | timothy tim timmy | vincent vince vinny | walter walt wally | zachary zach zack | joshua josh | jacob jake | nathaniel nat nate nathan | nathan nate | bernard bernie | barnabas barney
      bradley brad | clifford cliff | douglas doug | eugene gene | ernest ernie | gilbert gil | herbert herb bert | isaac ike | jonathan jon jonny | maxwell max | mitchell mitch | norman norm
      oliver ollie | oscar ozzie | randolph randy | reginald reg reggie | roderick rod | rodney rod | russell russ | stanley stan | stuart stu | terence terry | victor vic | wesley wes
      elizabeth liz lizzie beth betty betsy eliza libby lisa | margaret maggie meg peggy margie greta | katherine kate kathy katie kay kit | catherine kate cathy cath katie | kathryn kate kathy
      patricia pat patty trish tricia | barbara barb babs | susan sue susie suzy | deborah deb debbie | rebecca becky becca | jennifer jen jenny | jessica jess | pamela pam | sandra sandy | victoria vicky tori
      alexandra alex sandra sasha | amanda mandy | christine chris christy tina | christina chris tina | dorothy dot dottie dolly | eleanor ellie nell nora | frances fran frankie | gabrielle gabby
      jacqueline jackie | janet jan | josephine jo josie | judith judy | katrina kat trina | lucille lucy | madeleine maddie | michelle shelly | natasha tasha tash | nicola nicky | penelope penny
      philippa pippa pip | samantha sam | stephanie steph | teresa terry tess | theresa terry tess | valerie val | vanessa nessa | veronica ronnie | virginia ginny | winifred winnie | abigail abby gail
      vladimir vlad volodya | aleksandr sasha alexander | dmitry dima dmitri | mikhail misha mikhail | ekaterina katya | yevgeny zhenya evgeny | gustavo gus | eduardo edu | jose pepe
    `),
  },
  roles: ENGLISH_ROLES,
  bodies: ENGLISH_BODIES,
  phrases: {
    prepositions: words(
      'of for at in on with from to by about against among amid around as before after between beyond during inside into near outside over since through throughout toward towards under until upon via within without across along behind beneath beside despite opposite per regarding concerning than like',
    ),
    belonging: words('of at for with from to in on'),
    inside: words('at in inside into within'),
    auxiliaries: words(
      "is are was were be been being has have had do does did will would can could may might shall should must 's 've 'd 'll isn't wasn't hasn't didn't won't doesn't ca wo did n't said says say told tells tell added adds warned warns claimed claims insisted wrote writes argued argues asked asks called calls went came took made gave got knew thought believes believed wants wanted denied denies declined refused replied responded announced confirmed conceded admitted stressed noted",
    ),
    copulas: words('is was became becomes remains remained being'),
    conjunctions: words(
      'and or but nor yet so because although though while whereas if unless when where why how whether that than who which whose whom as since once',
    ),
    and: words('and & or'),
    examples: words('like such including among namely e.g'),
    openers: words(`
      a an the this that these those he she it they we i you his her its their our my your who what when where why how which whose and but or nor so yet for if unless although
      though while whereas because since as once until after before during despite in on at by to from with without within under over about above across along among amid around behind
      below beneath beside besides between beyond into near of off out outside through throughout toward towards up upon via per like unlike than not no yes never now then there here today
      yesterday tomorrow tonight later earlier meanwhile however moreover furthermore instead otherwise also still even only just both either neither each every all any some many
      most more much few several other another such same one two three four five six seven eight nine ten asked speaking writing according adding citing given following despite last next
      first second third finally lastly indeed perhaps maybe thus therefore hence nevertheless nonetheless notably critically sadly fortunately unfortunately clearly
      interestingly recently previously currently eventually ultimately meantime elsewhere afterwards soon once again often sometimes usually always none nobody nothing everyone
      everybody everything someone somebody something anyone anybody anything is are was were be been being has have had do does did will would can could may might shall should must
      let get go come see look take make read watch click listen follow exclusive breaking update updated pictured photo image video live opinion analysis revealed
      told asking asked told speaking having being born based described known
      almost nearly roughly half quarter fewer less uh um er erm ah oh hmm mm yeah yep nope hey wow hi okay alright dear thank thanks please hello well oh ok okay yet what's here's that's it's he's she's there's let's don't i'm i've
      former current dad mum mom
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    `),
    tails: words(
      'who which that familiar close involved identified named known described speaking working living including such like based led run briefed present asked responsible opposed loyal linked tied affiliated connected charged tasked working having being citing calling seeking following where when whose whom said told also',
    ),
    calendar: words(`
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mon tue tues wed thu thur thurs fri sat
      sun jan feb mar apr jun jul aug sep sept oct nov dec christmas easter ramadan hanukkah thanksgiving halloween
    `),
    anonymity: phrases(`
      not to be named | not to be identified | condition of anonymity | on condition that | declined to be named | declined to be identified | asked for anonymity
      requested anonymity | not want to be named | not wish to be named | not want to be identified | not authorised to | not authorized to | speaking anonymously
      spoke anonymously | did not give their name | familiar with | briefed on | close to | with knowledge of | knowledge of the | who did not want | wished to remain | cannot be named | can't be named
      unnamed | anonymous | identified only
    `),
    hearsay: words(
      'reportedly allegedly supposedly purportedly apparently seemingly ostensibly rumoured rumored rumouredly reputedly',
    ),
    be: words("is are was were be been being 's 're isn't wasn't aren't weren't"),
    sharingEndings: words('ing'),
    hearsayParticiples: words(
      'told said reported understood believed thought alleged claimed rumoured rumored expected considered known feared seen regarded deemed described supposed estimated assumed suspected accused called dubbed hoped projected tipped poised viewed remembered held heard set likely announced revealed presumed credited acknowledged predicted forecast',
    ),
    hearsayPhrases: phrases(`
      it emerged | it is unclear | it was unclear | it is not clear | seem | seems | seemed | appear | appears | appeared | rumours | rumors | rumour | rumor | fears | reports | speculation | concerns | allegations
      claims | accusations | suggestions | the court heard | heard | it has emerged | tipped | expected | thought to | believed to | said to | known as
    `),
    asking: words('asked asks asking ask question questioned'),
    dropsSubjects: false,
    reportedMood: false,
    of: words('of'),
    authorship: words('by from'),
    by: words('by'),
    speechNouns: words(
      'words comments remarks statement statements claim claims warning speech tweet post message letter appeal call intervention comparison admission accusation allegation allegations outburst plea verdict testimony account rant response reply answer assessment prediction',
    ),
    possessiveEndings: ["'s", "'"],
  },
  grammar: {
    hasArticles: true,
    looksAhead: true,
    chainsNouns: false,
    malePast: [],
    femalePast: [],
    smallTitles: false,
    joinsNouns: false,
    bodiesGoOn: false,
    genitives: [],
    maleArticles: [],
    femaleArticles: [],
  },
  places: ENGLISH_PLACES,
  peoples: ENGLISH_PEOPLES,
  nounsAreCapital: false,
  caseEndings: [],
  nominatives: [],
  elisions: [],
  enclitics: [],
  femaleNames: [],
  maleNames: [],
};
