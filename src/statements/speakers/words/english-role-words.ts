import { type RoleWords, words } from './speaker-words.ts';

const FAMILIES = [
  'journalist: reporter correspondent editor editor-in-chief columnist broadcaster anchor anchorman anchorwoman newsreader presenter interviewer photojournalist sportswriter pundit commentator newsman newswoman blogger',
  'writer: author novelist poet playwright biographer screenwriter essayist columnist journalist blogger dramatist historian',
  'expert: analyst specialist researcher professor scientist economist strategist academic scholar forecaster consultant engineer seismologist virologist epidemiologist meteorologist criminologist psychologist toxicologist historian climatologist ecologist biologist volcanologist statistician demographer pollster fellow lecturer surgeon doctor',
  'analyst: strategist economist forecaster pollster pundit',
  'scientist: researcher physicist chemist biologist geologist astronomer seismologist virologist epidemiologist meteorologist climatologist ecologist neuroscientist zoologist botanist palaeontologist paleontologist archaeologist anthropologist immunologist microbiologist geneticist oceanographer volcanologist astrophysicist biochemist entomologist ornithologist hydrologist glaciologist toxicologist geophysicist mathematician psychologist cosmologist naturalist',
  'researcher: scientist academic fellow scholar professor lecturer',
  'academic: professor lecturer scholar researcher reader fellow don historian sociologist philosopher',
  'forecaster: meteorologist weatherman',
  'politician: senator congressman congresswoman representative lawmaker legislator mp msp td mep deputy minister president premier governor mayor councillor councilman councilwoman councilor chancellor candidate frontrunner front-runner nominee contender whip speaker secretary alderman assemblyman assemblywoman commissioner backbencher frontbencher parliamentarian peer delegate mla taoiseach tánaiste prime-minister republican democrat tory socialist liberal conservative labourite',
  'lawmaker: senator congressman congresswoman representative legislator mp deputy assemblyman assemblywoman parliamentarian councillor councilman peer',
  'legislator: senator congressman congresswoman representative assemblyman assemblywoman',
  'mp: backbencher frontbencher',
  'candidate: nominee contender frontrunner front-runner hopeful challenger incumbent',
  'councillor: alderman',
  'leader: president premier chairman chairwoman chairperson chair chancellor chief dictator king queen captain supremo premier taoiseach head commander cleric strongman secretary-general',
  'minister: premier secretary chancellor',
  'official: minister commissioner secretary ambassador diplomat administrator inspector superintendent director spokesman spokeswoman spokesperson officer sheriff mayor governor prosecutor registrar undersecretary bureaucrat envoy',
  'diplomat: ambassador envoy consul attaché mediator negotiator',
  'envoy: ambassador emissary',
  'mediator: negotiator arbitrator',
  'negotiator: mediator',
  'spokesperson: spokesman spokeswoman',
  'aide: adviser advisor assistant staffer secretary',
  'adviser: strategist consultant counsellor',
  'lawyer: attorney solicitor barrister counsel advocate prosecutor litigator jurist defender',
  'prosecutor: district-attorney',
  'judge: magistrate justice sheriff recorder',
  'doctor: physician surgeon gp paediatrician pediatrician psychiatrist cardiologist oncologist neurologist consultant anaesthetist radiologist dermatologist gynaecologist gynecologist obstetrician pathologist medic epidemiologist virologist',
  'surgeon: neurosurgeon',
  'officer: detective inspector sergeant constable superintendent commander captain lieutenant colonel major policeman policewoman commissioner chief sheriff deputy patrolman trooper investigator pc wpc',
  'detective: inspector superintendent sergeant constable investigator',
  'policeman: officer constable sergeant',
  'policewoman: officer constable sergeant',
  'soldier: private corporal sergeant lieutenant captain major colonel general brigadier veteran marine commander guardsman paratrooper rifleman conscript fighter',
  'commander: general colonel admiral brigadier major captain commander-in-chief',
  'sailor: captain skipper yachtsman yachtswoman',
  'cleric: bishop archbishop priest vicar pastor reverend imam rabbi cardinal minister deacon canon ayatollah mullah preacher chaplain monk nun',
  'priest: vicar father curate bishop rector',
  'clergyman: bishop priest vicar pastor reverend canon rector',
  'executive: ceo chairman chairwoman director president manager boss chief founder cfo coo vice-president partner',
  'boss: ceo chairman chairwoman director manager chief founder executive owner coach president head',
  'chief: ceo director head chairman president commissioner executive superintendent',
  'chairman: chair chairperson',
  'chairwoman: chair chairperson',
  'director: chief head',
  'head: director chief headteacher headmaster headmistress principal chairman chairwoman president manager',
  'businessman: entrepreneur tycoon magnate mogul billionaire millionaire industrialist developer ceo investor oligarch financier banker trader shopkeeper',
  'businesswoman: entrepreneur tycoon magnate mogul billionaire millionaire ceo investor financier banker',
  'entrepreneur: founder co-founder',
  'tycoon: billionaire magnate mogul businessman oligarch',
  'owner: co-owner proprietor landlord landlady shopkeeper restaurateur',
  'trader: shopkeeper stallholder merchant retailer fishmonger greengrocer butcher baker owner',
  'banker: financier',
  'teacher: headteacher headmaster headmistress principal tutor schoolteacher lecturer',
  'headteacher: head principal headmaster headmistress',
  'player: footballer striker midfielder defender goalkeeper keeper winger forward quarterback linebacker receiver pitcher catcher batsman batter bowler all-rounder wicketkeeper captain guard centre center prop hooker flanker fly-half scrum-half full-back lock fullback halfback golfer cricketer skipper point-guard shortstop defenceman goaltender playmaker centre-back',
  'footballer: striker midfielder defender goalkeeper keeper winger forward captain skipper playmaker centre-back',
  'forward: striker winger',
  'goalkeeper: keeper',
  'athlete: sprinter runner swimmer cyclist gymnast rower boxer footballer golfer player olympian jumper hurdler skier skater wrestler fighter triathlete paralympian marathoner climber',
  'fighter: boxer wrestler',
  'sportsman: footballer cricketer golfer boxer player athlete',
  'driver: racer motorist trucker chauffeur cabbie',
  'rider: jockey cyclist motorcyclist',
  'coach: manager trainer',
  'manager: coach boss gaffer head-coach',
  'artist: painter sculptor musician singer photographer illustrator cartoonist rapper',
  'musician: singer guitarist drummer pianist violinist cellist composer songwriter singer-songwriter rapper conductor dj bassist saxophonist trumpeter',
  'singer: singer-songwriter vocalist frontman frontwoman soprano tenor crooner rapper',
  'performer: actor actress singer comedian dancer musician',
  'entertainer: comedian singer presenter magician',
  'actor: actress',
  'comedian: comic comedienne',
  'comic: comedian',
  'presenter: host broadcaster anchor tv-presenter',
  'host: presenter broadcaster anchor',
  'filmmaker: director producer screenwriter documentarian',
  'celebrity: actor actress singer presenter model influencer',
  'chef: cook restaurateur',
  'cook: chef',
  'farmer: rancher grower smallholder crofter shepherd',
  'scholar: academic professor',
  'worker: nurse carer labourer builder plumber electrician plasterer joiner miner driver cleaner engineer',
  'builder: plasterer bricklayer roofer joiner',
  'medic: doctor nurse paramedic',
  'rescuer: firefighter fireman paramedic lifeguard',
  'firefighter: fireman',
  'campaigner: activist protester environmentalist',
  'activist: campaigner protester environmentalist feminist',
  'protester: demonstrator activist marcher',
  'dissident: activist',
  'critic: reviewer',
  'rebel: insurgent militant guerrilla',
  'militant: insurgent extremist jihadist',
  'royal: prince princess king queen duke duchess',
  'monarch: king queen emperor',
  'noble: lord baron baroness earl countess',
  'parent: mother father mum dad mom mummy daddy mam',
  'mother: mum mom mam mother-of-two',
  'father: dad daddy',
  'sibling: brother sister',
  'child: son daughter boy girl',
  'relative: mother father brother sister son daughter aunt uncle cousin nephew niece grandfather grandmother',
  'grandparent: grandfather grandmother grandad granddad gran granny grandma grandpa',
  'grandmother: gran granny grandma nan nana nanna',
  'grandfather: grandad granddad grandpa',
  'spouse: wife husband',
  'partner: boyfriend girlfriend fiancé fiancée wife husband',
  'suspect: defendant',
  'killer: murderer',
  'offender: criminal convict killer murderer rapist fraudster burglar robber thief',
  'prisoner: inmate convict detainee hostage',
  'victim: survivor complainant',
  'witness: onlooker bystander passer-by eyewitness',
  'resident: neighbour neighbor villager local homeowner householder tenant',
  'student: pupil undergraduate postgraduate sophomore freshman schoolboy schoolgirl',
  'pensioner: retiree oap grandfather grandmother widow widower',
  'customer: shopper client diner patron punter',
  'passenger: commuter traveller traveler',
  'tourist: holidaymaker visitor sightseer backpacker',
  'supporter: backer fan follower ally loyalist',
  'opponent: rival challenger critic',
  'employee: worker staffer clerk',
  'investigator: detective inspector coroner',
  'monitor: observer',
  'guard: warden watchman',
];

const OTHERS = words(`
  accountant acrobat adjuster admiral agent airman ambassador amputee angler apprentice apologist appointee architect archivist archduke ascetic assessor assassin
  astronaut astrologer attendant auctioneer auditor babysitter bailiff ballerina banker barber bard barista barmaid barman bartender beautician
  beekeeper beggar beneficiary bidder biker birdwatcher blacksmith bodyguard bookkeeper bookmaker bookseller bowler brewer bride bridegroom
  broker bully buyer cabin-boy caddie caller cameraman camerawoman captive caretaker carer caregiver carpenter cartographer cashier caterer
  catholic ceo cfo chairperson champion chaplain chauffeur cheerleader choreographer churchwarden cleaner clerk climber clinician clown co-author co-founder
  co-owner co-pilot co-star co-worker cobbler coder collaborator colleague collector comptroller concierge conductor confidant confidante conservationist
  constituent contestant contractor contributor controller cook cop coordinator coroner cosmonaut councilor counsellor counselor courier
  cowboy cowgirl craftsman creator cricketer criminologist croupier crusader curator cyclist dancer darling data-scientist dealer debtor decorator
  defector deputy designer developer dietician dietitian dinner-lady diver donor doorman dramatist drifter druid economist educator
  electrician emigrant emperor empress employer enforcer engineer enthusiast examiner exile explorer exporter fanatic
  farmhand fascist father-in-law ferryman financier firebrand fisherman fisherwoman flautist florist foreman forester founder
  fugitive fundraiser gamekeeper gamer gardener gatekeeper genius godfather godmother goldsmith governor graduate
  groom groundsman guardian guest gunman gunmaker gunsmith gynaecologist hacker hairdresser handler handyman harpist
  heir heiress helper hero heroine hiker historian hobbyist homemaker homeowner hooligan hostess hotelier housekeeper housewife
  humanitarian humorist hunter hypnotist idol illustrator immigrant impersonator importer inspector installer instructor insurer intern
  interpreter intruder inventor islander janitor jeweller jeweler jogger joiner juror keeper kidnapper labourer laborer laureate
  layman lead lecturer legend librarian lifeguard linesman linguist litigant lobbyist locksmith logger lookalike
  lord-lieutenant machinist magician maid maker manufacturer marksman mason masseur masseuse mate matriarch mechanic
  medium member mentor mercenary messenger metallurgist midwife migrant milkman millworker miner minder missionary
  mobster moderator monk motorist mountaineer mourner naturalist negotiator neighbor neighbour newcomer newlywed nun nurse
  nutritionist obstetrician occupant officeholder operative operator optician optometrist organiser organist organizer orphan osteopath outlaw outsider owner pacifist painter
  panelist panellist paralegal paramedic parishioner participant passer-by patient patriarch payee pedestrian pensioner perpetrator
  petitioner pharmacist philanthropist philosopher photographer physiotherapist pianist picker pilgrim pilot pioneer
  plaintiff planner plasterer plumber poacher poet poll-worker pollster pope porter postman postmaster postmistress postwoman potter
  practitioner predecessor princess prodigy producer programmer propagandist prophet protagonist protégé psychiatrist psychoanalyst psychologist
  psychotherapist publican publicist publisher puppeteer purchaser pupil racegoer radical radiographer ranger reader receptionist
  recipient recluse recruit recruiter redhead referee reformer refugee regulator reservist respondent restorer retiree reviewer reveller
  roofer runner salesman salesperson saleswoman saviour scaffolder schoolmate scout sculptor seamstress
  seller separatist servant serviceman servicewoman settler shareholder shepherd shipbuilder shoemaker shopkeeper shopper showman
  signaller signalman sister-in-law smoker smuggler sniper socialite sociologist songwriter sonographer speaker speechwriter spokesperson spouse spy
  stablehand staffer stakeholder statesman stateswoman statistician steward stewardess stockbroker stonemason storyteller strategist streamer
  stripper striker stuntman stuntwoman stylist subordinate subscriber substitute successor suitor sun-seeker supplier
  surfer surveyor survivor swimmer tailor taxpayer technician technologist teen teenager telemarketer tenant terrorist theologian theorist
  therapist thug toddler traitor translator treasurer trekker trespasser tribesman trustee tutor tycoon umpire undertaker
  undergraduate upholsterer usher valet vet veterinarian viewer violinist volunteer voter waiter waitress walker warden warrior watchmaker
  weaver welder whistleblower whistle-blower widow widower winemaker winner woodcutter woodworker worshipper worshiper wrestler yachtsman
  youngster youth youtuber yogi zookeeper partygoer churchgoer concertgoer skipper harbourmaster harbormaster harbour-master bookie
  premier laird thane sultan emir sheikh caliph shah tsar czar viceroy chieftain elder ringleader typist ex dame jock hand convener warden captain rector florist sculptor physio émigré emigre kid representative guru commodore coxswain guide crewman foreman counsel tipster tout wag
`);

export const ENGLISH_ROLES: RoleWords = {
  families: FAMILIES,
  others: OTHERS,
  compounds: words(
    'prime-minister chief-executive head-teacher head-coach vice-president district-attorney dinner-lady first-lady press-secretary foreign-secretary home-secretary tv-presenter soccer-player general-secretary attorney-general director-general secretary-general governor-general',
  ),
  same: [
    'lawyer attorney',
    'journalist reporter correspondent newsman newswoman',
    'mother mum mom mam',
    'father dad',
    'grandmother gran granny grandma nan nana nanna',
    'grandfather grandad granddad grandpa',
    'ceo chief-executive',
    'headteacher head-teacher',
    'coach head-coach',
    'premier prime-minister',
    'chair chairman chairwoman chairperson',
    'adviser advisor',
    'councillor councilor councilman councilwoman',
    'footballer soccer-player',
    'doctor physician',
    'congressman representative',
    'congresswoman representative',
    'author writer',
    'owner proprietor',
    'host presenter',
    'policeman cop officer',
    'boss manager',
    'demonstrator protester protestor',
    'neighbour neighbor',
    'counsellor counselor',
    'mp parliamentarian',
    'whistleblower whistle-blower',
    'labourer laborer',
    'frontrunner front-runner',
    'vet veterinarian veterinary-surgeon',
    'source insider',
    'harbourmaster harbormaster harbour-master',
    'organiser organizer',
    'teenager teen',
    'goalkeeper keeper',
    'bookmaker bookie',
  ],
  male: words(`
    funnyman   businessman salesman policeman fireman congressman councilman assemblyman  anchorman cameraman craftsman fisherman
    foreman frontman gunman handyman milkman nobleman postman serviceman showman sportsman statesman stuntman tribesman weatherman
    yachtsman barman doorman groundsman clergyman countryman newsman stuntman boy schoolboy father dad daddy son brother uncle nephew grandfather
    grandad granddad grandpa husband boyfriend fiancé widower king prince duke lord baron count sultan emperor pope  monk imam
    gentleman man lad guy chap bloke      godfather stepfather stepson father-in-law son-in-law
    brother-in-law bridegroom groom bachelor playboy grandson patriarch masseur  linesman batsman cowboy businessman
     rifleman patrolman salesman signalman  hitman henchman strongman bogeyman   cardinal
  `),
  female: words(`
    spokeswoman chairwoman businesswoman saleswoman policewoman congresswoman councilwoman assemblywoman anchorwoman camerawoman fisherwoman frontwoman
    postwoman servicewoman sportswoman stateswoman stuntwoman yachtswoman barmaid girl schoolgirl mother mum mom mummy mam daughter sister
    aunt auntie niece grandmother gran granny grandma nan nana nanna wife girlfriend fiancée widow queen princess duchess lady baroness countess
    empress nun actress waitress landlady headmistress heroine godmother stepmother stepdaughter mother-in-law daughter-in-law
    sister-in-law bride granddaughter matriarch masseuse midwife ballerina hostess stewardess seamstress housewife comedienne woman
    lass gal postmistress heiress newswoman first-lady dinner-lady goddess cowgirl wpc soprano madam
  `),
  loose: words(`
    man woman boy girl person individual human star veteran apologist critic firebrand hardliner populist maverick figure hero heroine icon
    legend lad lass guy chap bloke gentleman lady youngster teenager teen newcomer native local stalwart heavyweight
    favourite favorite ace outsider newlywed redhead blonde brunette loyalist ideologue propagandist strongman hawk dove stunner
    mogul showman beauty hunk hitmaker superstar supremo ally crony associate hopeful troublemaker eccentric recluse adult parent
    Londoner glaswegian scouser new-yorker pensioner millionaire billionaire tycoon mother mum mom father dad grandmother grandfather gran grandad
    champion winner brit yank politician celebrity pair visionary genius prodigy
  `),
  unnamed: words(`
    source insider whistleblower whistle-blower bystander onlooker eyewitness passer-by pal caller
  `),
  kin: words(`
    wife husband mother mum mom father dad son daughter brother sister aunt uncle cousin nephew niece grandmother grandfather gran grandad granddad
    grandson granddaughter girlfriend boyfriend partner fiancé fiancée friend pal mate colleague neighbour neighbor widow widower stepfather
    stepmother ex-wife ex-husband ex-girlfriend ex-boyfriend twin sibling brother-in-law sister-in-law mother-in-law father-in-law son-in-law
    daughter-in-law lawyer attorney solicitor agent predecessor successor deputy aide spokesman spokeswoman spokesperson boss rival opponent
  `),
  nominatives: [],
  telling: words(`
    former ex deputy vice assistant acting interim shadow prime foreign home finance defence defense health education interior justice trade
    transport environment culture sports first second third opposition defence prosecution rival associate junior
  `),
  modifiers: words(`
    former ex senior chief leading political respected veteran top longtime long-time prominent outspoken independent retired deputy vice assistant
    acting interim shadow prime foreign junior general national regional local international global federal civil criminal military public
    private presidential democratic republican conservative labour liberal green award-winning high-profile best-selling
    popular famous renowned celebrated distinguished noted influential controversial disgraced embattled beleaguered outgoing incoming newly
    new old young lead principal executive managing founding research chief political economic financial medical legal technical scientific
    clinical environmental social sports media press communications campaign policy security defence defense health education finance
    foreign home interior justice trade police army navy naval air coastal marine royal honorary emeritus visiting associate adjunct full
    part-time full-time self-employed professional amateur star ace celebrity television tv radio film soap pop rock football rugby
    cricket tennis golf premier league world olympic champion double triple three-time two-time four-time five-time ambitious
    angry furious fuming brave heartbroken grieving proud delighted devastated horrified worried concerned
    mines energy water transport environment culture agriculture labor immigration housing communities technology science
    elected appointed self-styled self-proclaimed would-be one-time sometime fellow longest-serving
  `),
  groups: words(`
    people crowd public audience police staff crew public electorate faithful elderly youth team family couple pair trio gang duo
    majority minority percent rest folk folks majority jury humanity mankind opposition left right establishment
    leadership elite elites world nation community neighbourhood side sides million millions thousands hundreds dozens scores half quarter
    authorities clergy cavalry peasantry gentry
  `),
  pluralEndings: [
    'women = woman',
    'men = man',
    'ies = y',
    'sses = ss',
    'ches = ch',
    'shes = sh',
    'xes = x',
    's =',
  ],
  plurals: [
    'people = person',
    'children = child',
    'wives = wife',
    'mps = mp',
    'ceos = ceo',
    'heroes = hero',
    'thieves = thief',
    'spokespeople = spokesperson',
    'passers-by = passer-by',
    'attorneys = attorney',
  ],
  endings: words(
    'ist ologist ician sman swoman eer aholic ographer crat blower keeper maker holder worker player writer goer monger smith wright dweller giver taker seller buyer owner lover hunter fighter builder',
  ),
  parties: words(
    'lawyer attorney solicitor barrister counsel advocate prosecutor defendant accused witness victim suspect complainant claimant plaintiff judge magistrate coroner juror spokesman spokeswoman spokesperson reporter journalist correspondent interviewer host presenter president minister mayor governor official source critic referee umpire chairman chairwoman chair speaker killer attacker gunman driver caller neighbour neighbor client patient customer opponent rival successor predecessor boss agent interpreter translator moderator mediator negotiator bishop king queen prince princess',
  ),
  personEndings: words('er or ian ee ess'),
  ageEndings: ['-year-old', '-month-old', '-something'],
  childrenEndings: ['-of-', 'mum-to-be', 'dad-to-be', 'mother-to-be', 'father-to-be'],
};
