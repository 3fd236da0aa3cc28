import { phrases, words } from './speaker-words.ts';

export const ENGLISH_PLACES: readonly string[] = phrases(`
  afghanistan | albania | algeria | andorra | angola | argentina | armenia | australia | austria | azerbaijan | bahamas | bahrain | bangladesh | barbados | belarus | belgium
  belize | benin | bhutan | bolivia | bosnia | botswana | brazil | britain | brunei | bulgaria | burundi | cambodia | cameroon | canada | chile | china | colombia | congo
  croatia | cuba | cyprus | czechia | denmark | djibouti | dominica | ecuador | egypt | eritrea | estonia | eswatini | ethiopia | fiji | finland | france | gabon | gambia | germany
  ghana | greece | grenada | guatemala | guinea | guyana | haiti | honduras | hungary | iceland | india | indonesia | iran | iraq | ireland | israel | italy | jamaica | japan | jordan
  kazakhstan | kenya | kiribati | kosovo | kuwait | kyrgyzstan | laos | latvia | lebanon | lesotho | liberia | libya | liechtenstein | lithuania | luxembourg | madagascar | malawi
  malaysia | maldives | mali | malta | mauritania | mauritius | mexico | moldova | monaco | mongolia | montenegro | morocco | mozambique | myanmar | burma | namibia | nauru | nepal
  netherlands | holland | nicaragua | niger | nigeria | norway | oman | pakistan | palau | palestine | panama | paraguay | peru | philippines | poland | portugal | qatar | romania | russia
  rwanda | samoa | senegal | serbia | seychelles | singapore | slovakia | slovenia | somalia | spain | sudan | suriname | sweden | switzerland | syria | taiwan | tajikistan
  tanzania | thailand | togo | tonga | tunisia | turkey | turkmenistan | tuvalu | uganda | ukraine | uruguay | uzbekistan | vanuatu | venezuela | vietnam | wales | yemen | zambia | zimbabwe
  england | scotland | america | usa | us | u.s | u.s. | uk | u.k | u.k. | uae | ussr | dprk | eu | europe | asia | africa | oceania | antarctica | crimea | donetsk | luhansk | gaza | kashmir | kurdistan | tibet | xinjiang
  alabama | alaska | arizona | arkansas | california | colorado | connecticut | delaware | florida | georgia | hawaii | idaho | illinois | indiana | iowa | kansas | kentucky
  louisiana | maine | maryland | massachusetts | michigan | minnesota | mississippi | missouri | montana | nebraska | nevada | ohio | oklahoma | oregon | pennsylvania
  tennessee | texas | utah | vermont | virginia | washington | wisconsin | wyoming | ontario | quebec | alberta | manitoba | queensland | tasmania | victoria | yorkshire | kent | essex | sussex
  surrey | cornwall | devon | dorset | norfolk | suffolk | lancashire | cheshire | cumbria | durham | northumberland | hampshire | bavaria | saxony | catalonia | andalusia | normandy | brittany | tuscany | sicily
  london | manchester | birmingham | liverpool | leeds | sheffield | bristol | newcastle | nottingham | glasgow | edinburgh | cardiff | belfast | dublin | paris | marseille | lyon | berlin
  munich | hamburg | frankfurt | cologne | vienna | zurich | geneva | bern | rome | milan | naples | turin | madrid | barcelona | seville | valencia | lisbon | porto | amsterdam | rotterdam
  brussels | antwerp | copenhagen | stockholm | oslo | helsinki | warsaw | krakow | prague | budapest | bucharest | sofia | athens | istanbul | ankara | moscow | kyiv | kiev | kharkiv | odesa | odessa | kherson
  mariupol | minsk | riga | vilnius | tallinn | belgrade | zagreb | sarajevo | skopje | tirana | jerusalem | damascus | beirut | baghdad | tehran | riyadh | dubai | doha | cairo
  tripoli | tunis | algiers | rabat | lagos | abuja | nairobi | accra | addis ababa | johannesburg | pretoria | harare | kinshasa | khartoum | kabul | islamabad | karachi | lahore | delhi | mumbai
  kolkata | bangalore | dhaka | colombo | kathmandu | beijing | shanghai | hong kong | taipei | tokyo | osaka | seoul | pyongyang | hanoi | bangkok | jakarta | manila | sydney | melbourne
  brisbane | perth | auckland | wellington | canberra | ottawa | toronto | montreal | vancouver | new york | boston | chicago | philadelphia | houston | dallas | austin | detroit | atlanta | miami
  orlando | seattle | portland | denver | phoenix | baltimore | cleveland | pittsburgh | cincinnati | milwaukee | minneapolis | memphis | nashville | charlotte | charleston | sacramento
  los angeles | san francisco | san diego | las vegas | new orleans | mexico city | havana | caracas | bogota | bogotá | lima | quito | santiago | buenos aires | montevideo | brasilia | são paulo | sao paulo
  rio | rio de janeiro | new hampshire | new jersey | new mexico | north carolina | south carolina | north dakota | south dakota | west virginia | rhode island | north korea | south korea
  saudi arabia | south africa | new zealand | sri lanka | costa rica | el salvador | puerto rico | ivory coast | sierra leone | burkina faso | papua new guinea | northern ireland | united states
  united kingdom | united nations | european union | czech republic | hong kong | great britain | middle east
`);

export const ENGLISH_PEOPLES: readonly string[] = words(`
  afghan african albanian algerian american angolan arab argentine argentinian armenian asian australian austrian azerbaijani azeri bangladeshi basque belarusian belgian
  bolivian bosnian brazilian british bulgarian burmese cambodian canadian catalan catholic chechen chilean chinese christian colombian congolese cornish croatian cuban cypriot
  czech danish dominican dutch ecuadorian ecuadorean egyptian english eritrean estonian ethiopian european filipino finnish flemish french georgian german ghanaian greek
  guatemalan haitian hindu hispanic honduran hungarian icelandic indian indonesian iranian iraqi irish islamic israeli italian ivorian jamaican japanese jewish jordanian
  kazakh kenyan korean kosovan kurdish kuwaiti kyrgyz laotian latin latino latvian lebanese liberian libyan lithuanian macedonian malaysian malian maltese mexican moldovan mongolian
  montenegrin moroccan mormon mozambican muslim namibian nepalese nepali nicaraguan nigerian norwegian omani orthodox pakistani palestinian panamanian paraguayan persian peruvian
  polish portuguese protestant qatari romanian russian rwandan saudi scottish senegalese serbian serb sikh singaporean slovak slovene slovenian somali soviet spanish sudanese
  swedish swiss syrian taiwanese tajik tanzanian tatar thai tibetan tunisian turkish turkmen ugandan ukrainian uruguayan uyghur uzbek venezuelan vietnamese welsh western yemeni
  zambian zimbabwean texan californian hawaiian bavarian sicilian parisian roman londoner buddhist evangelical lutheran anglican methodist presbyterian baptist quaker
  democratic republican democrat
`);
