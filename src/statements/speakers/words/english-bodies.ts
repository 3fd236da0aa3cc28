import { type BodyWords, phrases, words } from './speaker-words.ts';

export const ENGLISH_BODIES: BodyWords = {
  heads: words(`
    ministry department agency office bureau council committee commission authority board court tribunal parliament senate congress
    assembly government administration cabinet treasury embassy consulate police constabulary army navy forces force guard brigade
    regiment university college school academy institute institution foundation association federation confederation union society
    league alliance coalition party movement front campaign group company corporation corp inc ltd limited plc llc llp gmbh ag sa
    spa nv bv co holdings partners bank trust fund capital airlines airways motors systems technologies pharmaceuticals energy
    petroleum hospital clinic centre center church diocese cathedral mosque museum gallery library theatre orchestra club fc cf afc
    rfc united rovers wanderers albion athletic olympique hotspur times journal gazette herald tribune telegraph observer
    guardian independent chronicle courier clarion bulletin daily weekly news newspaper magazine radio television tv broadcasting network networks channel
    press media agency service services commons nations organisation organization programme project initiative network watchdog
    ombudsman registry exchange reserve inspectorate corps command taskforce task-force consortium chamber syndicate studio studios records
    entertainment pictures interactive solutions logistics industries international airlines insurance stores supermarkets foods brewery breweries
    rail railway railways water electric gas oil mining minerals copper steel motors rescuers lifeboat ambulance hotel hotels hospitality
    charity watch forum panel secretariat headquarters directorate constabulary branch division unit lab laboratory laboratories observatory survey
    delegation mission militia rebels taliban front liberation zoo aquarium airport port authority
    supermarket airline housing homes estates properties developments realty surveillance intelligence directorate
    lines securities therapeutics structures power guild media unions draw mutual program programs scholarship prize ferries bureau academy carnival agency hub
    faculty seminary synod presbytery caucus pac super-pac committee lobby think-tank thinktank society sanctuary
  `),
  doubtfulHeads: words(`
    post mail express mirror sun star standard globe sport house state city town county borough field hall park palace castle bridge
    street road square gate tower field green west north south east bay beach hill lake river valley island islands farm mill lodge
    manor grove church chapel temple abbey data labs airbus amazon apple orange fox first general american national royal central western
    prison jail bar pub inn cafe restaurant kitchen market shop store act bill games cup championship open festival award awards prize
    show morning evening tonight today night live line mountain wood forest garden gardens court
  `),
  trade: words(`
    ltd limited plc inc llc llp corp corporation company co gmbh ag sa spa nv bv holdings group partners industries motors systems technologies pharmaceuticals energy petroleum airlines airways
    air bank trust capital insurance mutual foods brewery breweries rail railway railways water electric gas oil mining minerals copper steel power ferries marine shipping lines logistics stores supermarkets hotels
    hospitality entertainment pictures studios records media networks solutions labs laboratories biologics chemicals cells cinemas homes estates properties developments retail outdoor brothers sons consulting
    association federation trust club fc united city rovers athletic
  `),
  nouns: words(`
    broker brewer pollster printer media press carrier gang consultancy exchange federation label developer producer miner distributor champions company firm business manufacturer maker airline retailer carmaker bank lender insurer supermarket chain brand operator developer supplier
    utility start-up startup conglomerate giant publisher outlet newspaper paper magazine tabloid broadsheet broadcaster channel network
    station website site platform app club side team charity non-profit nonprofit ngo organisation organization body group union
    association federation federation party movement campaign camp force police constabulary department ministry agency office bureau council
    committee commission authority board court tribunal parliament senate congress assembly government administration cabinet treasury
    embassy consulate army navy military air-force university college school academy institute institution foundation hospital
    clinic centre center church museum gallery theatre regulator watchdog quango think-tank thinktank trust fund service
    inquiry kremlin pentagon vatican coalition alliance opposition regime junta militia state country kingdom republic city town borough
    palace estate family firm studio label distributor landlord contractor consortium syndicate brewery zoo airport port league
    monarchy crown prosecution defence defense jury bench judiciary white-house statehouse whitehall downing-street society lab laboratory
    observatory panel delegation mission unit branch corps secretariat restaurant pub hotel shop store wing
  `),
  calls: [
    'company: ltd limited plc inc llc corp corporation company co gmbh ag sa spa nv holdings industries motors systems technologies copper steel energy petroleum foods stores mining airlines airways pharmaceuticals rail',
    'firm: ltd limited plc inc llc llp corp company co gmbh holdings partners',
    'business: ltd limited plc inc company co',
    'manufacturer: motors systems industries inc ltd plc corp',
    'carmaker: motors',
    'airline: airlines airways air',
    'bank: bank',
    'lender: bank',
    'force: police constabulary',
    'police: police constabulary',
    'newspaper: times journal gazette herald tribune telegraph post mail express mirror sun star standard globe chronicle courier clarion daily guardian observer',
    'paper: times gazette herald tribune telegraph post mail express mirror sun star standard globe chronicle courier clarion daily guardian observer',
    'broadcaster: tv television radio broadcasting bbc',
    'channel: channel tv television',
    'network: network tv television broadcasting news',
    'station: radio tv',
    'university: university',
    'college: college',
    'school: school academy college',
    'ministry: ministry',
    'department: department dept',
    'union: union',
    'club: fc club united city rovers athletic afc',
    'charity: charity trust foundation',
    'regulator: commission authority agency',
    'watchdog: commission authority agency watchdog watch',
    'organisation: organisation organization society association foundation alliance federation league',
    'organization: organisation organization society association foundation alliance federation league',
    'group: group front coalition alliance association movement',
    'hospital: hospital infirmary clinic',
    'council: council',
    'court: court tribunal',
    'party: party',
    'agency: agency',
    'office: office',
    'committee: committee',
    'commission: commission',
    'association: association',
    'institute: institute',
    'foundation: foundation',
    'trust: trust',
    'museum: museum',
    'campaign: campaign',
    'think-tank: institute centre center foundation',
    'thinktank: institute centre center foundation',
    'federation: federation',
    'league: league',
    'board: board',
    'bureau: bureau',
    'embassy: embassy',
    'government: government',
    'parliament: parliament',
    'army: army forces',
    'navy: navy',
    'society: society',
    'zoo: zoo',
    'airport: airport',
    'authority: authority',
    'centre: centre center',
    'center: centre center',
    'church: church diocese',
    'academy: academy',
    'fund: fund',
    'service: service services',
    'assembly: assembly',
    'senate: senate',
    'consortium: consortium',
    'alliance: alliance',
    'coalition: coalition',
    'movement: movement',
    'tribunal: tribunal',
    'inquiry: inquiry',
    'club: club',
    'lab: laboratory lab',
    'laboratory: laboratory',
    'observatory: observatory',
  ],
  letters: words(
    'letter statement tweet post message speech memo note headline article column editorial blog book memoir testimony remarks comments words announcement manifesto op-ed interview address video email e-mail broadcast caption rules press-release diary',
  ),
  documents: words(`
    report study survey poll paper article book letter email e-mail memo memorandum note statement release document documents file files filing filings
    lawsuit complaint indictment affidavit deposition transcript ruling judgment judgement verdict law act bill rule rules constitution treaty
    agreement contract text tweet tweets post posts message messages video clip footage website page webpage blog data figures statistics
    numbers results findings evidence research analysis review audit inquiry census index estimate estimates projection projections forecast model map maps
    ad ads advert adverts advertisement advertisements commercial commercials campaign-ad editorial op-ed column headline headlines caption
    account accounts story stories record records log logs minutes dossier briefing guide guidelines manual sign signs placard placards banner banners
    notice notices poster label labels petition resolution motion order draft plan proposal speech speeches address remarks comments interview interviews
    testimony argument warning warnings announcement manifesto platform invitation obituary inscription plaque legend proverb bible koran quran
    scripture song lyrics letter letters polls surveys studies reports books articles papers emails e-mails memos statements papers tape tapes
    recording recordings leaflet flyer brochure newsletter bulletin outlook timetable calendar schedule prospectus assessment
    experiment experiments theory test tests polling ratings histories history questionnaire exit-poll
  `),
  known: phrases(`
    cnn | bbc | reuters | associated press | ap | afp | bloomberg | politico | breitbart | buzzfeed | fox news | fox | msnbc | nbc | abc | cbs | npr | pbs | c-span | itv | sky
    sky news | al jazeera | tass | interfax | xinhua | rt | dpa | ansa | efe | kyodo | le monde | le figaro | der spiegel | spiegel | die zeit | bild | el país | el pais
    la repubblica | corriere della sera | twitter | facebook | google | apple | microsoft | amazon | meta | youtube | instagram | tiktok | telegram | whatsapp | netflix | uber | airbnb
    tesla | spacex | boeing | airbus | volkswagen | toyota | ford | bmw | nissan | renault | samsung | sony | huawei | intel | nvidia | openai | ibm | oracle | exxon mobil
    exxon | chevron | shell | bp | total | gazprom | rosneft | goldman sachs | morgan stanley | jp morgan | jpmorgan | jpmorgan chase | citigroup | hsbc | barclays | lloyds | ubs
    credit suisse | deutsche bank | wells fargo | blackrock | moody's | fitch | standard & poor's | mckinsey | kpmg | deloitte | pwc | ernst & young | walmart | tesco
    sainsbury's | asda | ikea | nestle | unilever | pfizer | moderna | astrazeneca | novartis | roche | johnson & johnson | nasa | nato | un | unicef | unesco | unhcr
    eu | european union | european commission | who | world health organization | imf | world bank | wto | opec | iaea | interpol | europol | icc | icj | fbi | cia | nsa | dea | atf | irs
    epa | fda | cdc | fec | fcc | sec | faa | dhs | doj | nhs | hmrc | mi5 | mi6 | fsb | kgb | gru | mossad | isis | isil | islamic state | hamas | hezbollah | taliban | al qaeda
    al-qaeda | fatah | likud | labour | tories | conservatives | lib dems | liberal democrats | greens | ukip | snp | plaid cymru | sinn fein | sinn féin | dup | afd | cdu | csu | spd | gop | dnc | rnc
    aclu | naacp | nra | amnesty | amnesty international | greenpeace | oxfam | human rights watch | wwf | peta | rspca | red cross | white house | kremlin | downing street | no 10 | number 10
    number ten | pentagon | vatican | holy see | capitol hill | whitehall | westminster | holyrood | stormont | elysee | élysée | bundestag | knesset | scotland yard | the met
    wall street | silicon valley | brussels | hollywood | fleet street | buckingham palace | kensington palace | clarence house | supreme court | fifa | uefa | ioc | nba | nfl | mlb | nhl
    premier league | fa | rfu | ecb | fed | rand | gallup | yougov | ipsos | ipsos mori | pew | quinnipiac | rasmussen | morning consult | stripe | paypal | ebay | linkedin | snapchat
    reddit | wikipedia | wikileaks | anonymous | antifa | black lives matter | extinction rebellion | just stop oil | brookings | chatham house | cato | heritage
  `),
  links: words('of for and the on &'),
};
