import type { PlaceWords } from '../detail-words.ts';
import { wordSet } from './english-speech.ts';

export const ENGLISH_PLACES: PlaceWords = {
  leads: wordSet('in on at during via through inside'),
  paperLeads: wordSet('in'),
  anyLeads: wordSet('at'),
  bareLeads: wordSet('by over'),
  bareMeans: wordSet('telephone phone email e-mail text letter video fax radio mail'),
  edges: wordSet('sidelines margins fringes outset start beginning close opening conclusion'),
  sharedNouns: wordSet('interview interviews q&a conversation session'),
  keptLeads: wordSet('outside'),
  nouns:
    wordSet(`statement statements interview interviews letter letters email emails e-mail e-mails mail post posts posting
    tweet tweets thread blog vlog column op-ed editorial essay article oped book memoir memoirs autobiography diary note notes
    memo memorandum message messages text texts video clip recording address speech speeches remarks comments lecture sermon
    talk keynote toast presentation conference conferences briefing briefings press-conference rally rallies hearing hearings
    court courtroom tribunal inquest inquiry trial testimony deposition affidavit filing filings complaint lawsuit brief
    submission petition motion document documents paper papers study report reports survey supplement appendix release
    communique communiqué declaration proclamation reply response answer evidence opinion ruling judgment judgement
    verdict order meeting meetings session assembly parliament commons lords senate congress dáil dail knesset duma bundestag committee council debate debates
    summit forum panel symposium seminar webinar workshop convention gathering dinner lunch breakfast event events ceremony
    vigil funeral memorial service reception party ball fundraiser town-hall protest demonstration march parade call
    conversation phone telephone teleconference videoconference broadcast programme program show podcast episode radio
    television tv channel station newspaper journal weekly daily monthly magazine website site page account platform network app newsletter bulletin
    livestream stream feed chat group story caption hashtag facebook twitter x instagram telegram youtube tiktok snapchat
    whatsapp weibo wechat vk reddit linkedin mastodon bluesky threads signal parler gab media hallway corridor steps beach stage
    podium pulpit pitch-side touchline hustings questionnaire testimony transcript application proposal indictment appeal
    speech monologue soliloquy voicemail voicenote press manifesto leaflet poster advert advertisement notice sign
    earnings-call visit tour appearance sidelines floor`),
  bare: wordSet(`court parliament congress interview person private public writing twitter facebook instagram telegram
    youtube tiktok x weibo linkedin reddit bluesky mastodon snapchat whatsapp television tv radio air stage camera telephone phone
    email e-mail letter text mail testimony church print court-documents documents papers remarks comments interviews
    statements tweets posts emails texts messages letters speeches`),
  media:
    wordSet(`newspaper paper magazine radio tv television channel station broadcaster news website site podcast programme program
    show blog agency outlet service network daily weekly tabloid times post gazette herald guardian telegraph mirror mail
    express independent observer standard journal tribune chronicle courier echo clarion sentinel ledger dispatch
    bulletin argus examiner enquirer inquirer globe press record review reporter monitor mercury advertiser
    citizen recorder today newsroom fm diario zeitung presse televisión télévision rundfunk wire hour tonight newsnight
    breakfast listeners viewers readers`),
  mediaKinds:
    wordSet(`newspaper journal paper magazine radio tv television channel station broadcaster website site podcast
    programme program show blog agency outlet network daily weekly tabloid wire`),
  outlets:
    wordSet(`bbc cnn itv itn nbc abc cbs cbc msnbc cnbc npr pbs fox reuters bloomberg politico axios afp ap pa upi tass interfax ria
    novosti xinhua anadolu dpa efe ansa kyodo yonhap pti al-jazeera aljazeera buzzfeed vox slate wired wsj ft nyt sky rte
    rté euronews dw rfe rfi france24 sputnik rt espn talksport lbc gb newsmax breitbart huffpost mailonline ladbible
    semafor time newsweek economist forbes fortune variety deadline tmz mediaite salon vice quartz yahoo facebook twitter
    instagram youtube tiktok telegram x`),
  institutions:
    wordSet(`senate commons lords house parliament congress cabinet knesset duma bundestag court council commission
    assembly committee un nato eu fbi cia doj police army government ministry kremlin pentagon jury inquiry tribunal inquest
    panel board bank union party association federation league club fa fifa uefa ioc mps lawmakers board office department
    agency crowd conference hearing sheriff president minister queen king pope judge secretary mayor governor union nation
    general security treasury home bbc-trust exchange authority team group company firm`),
  pictures: wordSet(
    'getty images image photo picture pic credit via ap afp reuters epa file handout pool',
  ),
  occasions: wordSet(
    'conference briefing conferences briefings podcast programme program show interview',
  ),
  joints: wordSet('with in at on by of for from about'),
  sharedJoints: wordSet('with'),
  addressing: wordSet('to'),
  noPlaces:
    wordSet(`turn expense top heart cost point request behest hands mercy risk rate pace level end bottom edge forefront helm
    issue prospect idea suggestion hint news sight possibility thought attempt effort hotel instigation invitation insistence`),
  listeners:
    wordSet(`reporters journalists mps lawmakers voters supporters fans colleagues staff staffers employees shareholders investors
    analysts clients customers members delegates students pupils parents readers viewers listeners followers officers police
    detectives investigators prosecutors jurors councillors councilors senators ministers officials leaders allies aides friends
    teammates team-mates workers residents families donors activists troops soldiers crowds audiences lawyers newspapers
    newspersons pollsters regulators lenders magistrates governors diplomats americans britons people congress parliament
    court judges editors relatives neighbours neighbors patients tourists visitors attendees guests men women children`),
  areCasesBare: false,
  things:
    wordSet(`questions question request requests criticism criticisms allegations allegation claims claim reports report
    query queries inquiries inquiry accusations paper suggestions calls news remarks comments statement statements ruling
    article tweet post posts letter letters email emails fact effect contrary point work plan plans idea`),
  speaking:
    wordSet(`speaking writing addressing opening giving appearing testifying talking posting tweeting answering
    responding commenting closing replying briefing`),
};
