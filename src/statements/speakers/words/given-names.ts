import { words } from './speaker-words.ts';

/** First names of women, of many languages, in Latin letters without accents. Not complete, and need not be. */
export const FEMALE_NAMES: readonly string[] = words(`
  kateryna danuta bunny lorna thuy theodora gracie ifeoma doreen edie elsbeth mhairi
  abigail ada adaeze adaora ade adele aditi adriana adwoa afua agata agatha agnes agnieszka aicha aiko ailsa aine ainhoa aisha aisling aisyah akiko
  akosua alana alba alessia alexandra alexandria alexia alfhild alice alicia alina alison aliya allison alma alva alyssa amal amalia amanda amara
  amaya amber amelia amelie amina amira amrita amy ana anahita anais ananya anastasia andrea aneta angela angelica angelina angharad anita anja anjali
  anna annabel annabelle anne anneke annelies anneliese annemarie annette annie anouk antoinette antonella antonia anushka anwen anya aoi aoife apinya
  april arabella araceli ariana arlene aroha arwen asha ashanti ashley asma astrid athena aude audrey augusta augustina aung-suu aurora ava ayaka
  ayesha ayse ayumi azadeh azra babette bahar barbara bea beata beatrice beatrix beatriz becky belen belinda bella berit bernadette bernadine bernice
  bertha beth bethan bethany betsy bettina betty beverly bianca birgit blanca bodil boglarka bonnie brenda brianna bridget brigid brigitte briony
  britney brittany bronwyn brunhilde caitlin caitriona calista camila camilla camille candace candela candice caoimhe caren carina carla carly carmen
  carol carole carolina caroline carolyn carrie carys cassandra catalina catarina catherine cathy catriona cecile cecilia celeste celestine celia
  celine chandni chantal chantelle charity charlene charlotte chelsea cheryl chiamaka chiara chika chinwe chioma chloe christa christabel christiane
  christina christine ciara cindy claire clara clare clarissa claudia clementine clotilde colette colleen concepcion constance consuelo cora coral
  coralie cordelia coretta corinna corinne cosima courtney cressida cristina crystal cynthia dagmar dagny daisy dalia damini dana danica daniela
  danielle daphne daria darya davina dawn debbie deborah debra deepa deirdre delia delphine delyth demetria denise desiree despina diana diane dina
  dinah divya dolly dolores dominika donna dora doreen doris dorota dorothea dorothee dorothy dorte dot dotty ebba ebony edda edith edna efua eileen
  eilidh eira eirlys ekaterina elaine eleanor elena eleni elisa elisabeth elisabetta elise eliza elizabeth elke ella ellen ellie elodia elodie eloisa
  eloise elsa elsie elspet elspeth elva elvira emanuela emer emilia emilie emily emine emma enid erica erika erin erna esme esmeralda esperanza esra
  estefania estelle esther ethel etta eugenia eugenie eulalia eun eunice euphemia eva evangelina eve evelyn evgenia ewa faith fanny farah farida
  farzana fatima fatma fatou faye federica felicity fenella fern fernanda ffion fidelma finola fiona flavia fleur flo flora florence florrie foteini
  fran franca frances francesca franziska freda freya frida frieda funmilayo gabriela gabriella gabrielle gaia gail galia galina gaynor gemma
  genevieve georgia georgina geraldine gerda germaine gertrude ghada gianna gillian gina ginevra ginny giorgia giovanna gisela giselle gita giulia
  gladys glenda glenys gloria graca grace grainne graziella greta gretchen griselda guadalupe gudrun guinevere gunilla gwen gwendolyn gwenllian
  gwyneth hadiza hafsa halima halina hana hanan hanna hannah hanne harpreet harriet hatice hawa hazel heather heba hedda hedwig heidi helen helena
  helene helga hella henrietta hermione hetty hiba hilary hilda hilde hildegard hillary hira honor hope hortense huda huong ida ikram ilaria ilona
  ilse iman ime imelda imke imogen ines inga inge ingeborg ingeborga inger ingrid ingvild ioana iolanda iona irem irena irene irina iris irma isabel
  isabella isabelle isadora isaura isha ishbel isla isolde itziar ivana ivy iwona izabela jackie jacqueline jade jamila jan jana jane janet janice
  janine jasmin jasmine jaswinder jean jeanette jeanne jelena jemima jemma jen jenna jennifer jenny jessica jette jia jill jitka joan joana joanna
  joanne jocelyn jodie johanna jolanta jordana josefa josefina josephine josette jovana jovita joy joyce juanita judith judy julia juliana julie
  juliet juliette june justine jutta kaia kaja kalpana kalyani kamala karen karin karina karla karolin karolina kasia katarina kate katerina katharina
  katherine kathleen kathryn kathy katie katja katrin katrina katy kavita kavya kay kayla kayleigh keiko keira kelly kerry khadija kiera kim kimberly
  kinga kiri kirsten kirsti kirsty klara krista kristen kristin kristina kristine krystyna ksenia kyoko lachlanna laila lakshmi lalita lamia lara
  larisa larissa latifa laura laurel lauren laurence lavinia layla lea leah leda leela leila lena leni lenka leocadia leonie leonora leslie leticia
  letizia lexi liane libby lidia lidija lieke liesel lila lilian liliana lilias lilja lilly lily lina linda lindsay linh linnea lisa lisbeth liselotte
  liv livia liz liza lizzie ljubica lois lola lone lorena loretta lori lorna lorraine lottie louisa louise lourdes lovisa luana lubna lucia luciana
  lucie lucille lucinda lucy ludmila ludmilla luisa lulu lupita luz luzia lydia lyn lynda lynn lynne lyudmila maaike mabel mackenzie maddie madeleine
  madeline madhuri madison mae maeve magali magda magdalena maggie mai maike mair maisie maja makiko malala malgorzata malia malin manal mandy manon
  manuela mara marcela marcella marcia maren margaret margarita margaux margery margit margot margrethe marguerite mari maria mariam mariana marianne
  maribel marie mariella marija marijke marilyn marina marion marisa marisela marisol marissa marit marjolein marjorie markella marlene marlies marta
  martha martina martyna mary maryam maryna marzena matilda matilde mattea maud maureen mavis maxine maya mayumi meera megan meghan mehreen mei meike
  melania melanie melike melinda melissa melody mercedes mercy meredith merete meriem merle meryl mette mia michaela michela michele michelle mildred
  milena mileva milica millie milly mimi mina mindy mineko minna minnie miranda mireia mireille mirela miriam mirjam mitra mitsuko moa moana mohini
  moira mollie molly mona monica monika monique morag morven morwenna munira muriel myfanwy myra myriam myrtle nadezhda nadia nadine nadja nagma nahid
  naima najat nan nancy nanette naoko naomi narges nasra nasrin natalia natalie natalya natasha nathalie natsuki nawal neha nel nell nelly nerys neva
  ngoc nia niamh nicola nicole nicoletta nicolette nicoline nidhi nigella nikki nimmi nina nino nita noa noelia noemi nomvula nonhlanhla noor nora
  norah noreen norma nour noura nuala nur nuria nyasha oana octavia oddny odette odile ofelia oksana olatz olena olga olive olivia olwen oona oonagh
  ophelia oprah orla orsolya ottilie ottoline padma paige pallavi paloma pam pamela paola parisa parveen parwin pasang pascale pat patience patricia
  patrizia patsy paula paulina pauline pearl peg peggy pelagia penelope penny perdita perla pernille petra petronella petula philippa philomena phoebe
  phyllis pia piedad pilar pippa polina polly pooja poppy portia precious prisca priscilla prisha priti priya priyanka prudence purificacion rachael
  rachel rachna radhika raffaella ragnhild rahel raisa raissa ramona rana ranee rania ranjana raquel rasha rashida raya rebecca refilwe regina reina
  rekha remedios rena renata renate renee renu reshma reyhan rhea rhianna rhiannon rhoda rhona ria riika riitta rikke rina rita riya roberta robyn
  rocio roisin roksana ronja rosa rosalba rosalia rosalina rosalind rosalyn rosamund rosana rosanna rose rosemarie rosemary roser rosetta roshni rosie
  rossella rowena roxana roxanne roza rozalia ruby rukhsana rumi ruta ruth sabina sabine sabrina sadia sadie safiya sagal saima saira sakura sally
  salma salome saloni samantha samar samira sandra sandrine sangeeta sangita sanna sanne saoirse sapna sara sarah sarai sarita saroj saskia savita
  scarlett seija selda selena selina selma serap serena shabana shabnam shagufta shaheen shakira shanelle shannon shanthi sharon shazia sheela shefali
  sheila shelley shelly sheryl shiori shirin shirley shiv shobha shona shreya shu sian sibongile sidra signe sigrid sigrun silke silvana silvia silvie
  simona simone simran sindhu sinead siobhan siri sissel siw sjoukje sofia sofie sofiya solange soledad solveig sonali sonia sonja sonya sophia sophie
  soraia soraya stacey stacy stefania stefanie stella stephanie stine sudha sue sujata sukhwinder sumaira sumaya sunita sunniva suranne surya susan
  susana susann susanna susanne susie suzanne suzy svea svetlana swapna swati sybil sylvia sylvie tabitha tahlia tahmina tamar tamara tamika tamiko
  tamsin tania tansy tanya tara tarja tash tatiana tatjana tatyana tayyaba teodora teresa tereza terhi tess tessa thandi thea thelma thembi theodora
  theresa therese thi thuy tiffany tijana tilda tillie tilly timea tina tirza titilayo tiziana toni tonje tove tracey tracy trang tricia triin trine
  trinidad trisha trudy tulip tulsi tuula tuva twyla tzipi ulla ulrike ulyana uma una unni ursula urszula usha uta ute vaishali valda valentina
  valentine valeria valerie valeska vanda vanessa vanja vasiliki veena vendela vera verena verity veronica veronika veronique vesna vicki vicky
  victoria vida vigdis viktoria vilde vilma viola violet violeta virginia virginie virpi vivi vivian viviana vivien vivienne vlasta wafa wanda wangari
  wendy wiebke wilhelmina willa wilma winifred winnie winona wioletta xanthe xiaomei xiomara yadira yael yamina yana yara yasmin yasmine yelena
  yesenia yesim yetunde yevgenia yewande ylva yoko yolanda yoshiko ysabel yuko yulia yumiko yusra yvette yvonne zahra zainab zaira zakia zara zaynab
  zdenka zehra zeinab zelda zelma zena zeynep zhanar zhanna zhenya zineb zita zlata zoe zofia zsofia zubeida zuleika zulema zuzana zuzanna
`);

/** First names of men. */
export const MALE_NAMES: readonly string[] = words(`
  aarav aaron abbas abdel abdelaziz abdi abdou abdul abdulla abdullah abdulrahman abe abednego abel abhishek abiodun abner abraham abubakar achille
  achim adalbert adalberto adam adamu adebayo adel ademola adhemar adnan adolf adolfo adrian adrien aeneas agustin ahmad ahmed ahsan aidan aimable
  ajay ajit akbar akhil akin akinwumi akio akira aksel alagie alain alan alaric alastair albert alberto albin alby aldo alec aled alejandro alejo
  aleksander aleksandr aleksei aleksi alessandro alexander alexandre alexandros alexandru alexei alexey alexis alf alfie alfons alfonso alfred alfredo
  alhaji ali alim alistair allan allen alois alonso aloys aloysius alp altaf alun alvar alvaro alvin amadeo amadeus amado amadou amalric ambrose
  amerigo amin amir amit amitabh amos anand anatol anatole anatoly anders andor andras andre andreas andrei andrej andres andrew andrey andris andriy
  andrzej andy aneurin angelo angus anibal anil anselm anselmo anshul ante anthon anthony antoine anton antonin antonio antony antti anup anurag anwar
  aran archibald archie ardal argyris aristide aristotelis arjen arjun armand armando armin arnaud arndt arne arno arnold arsene artem arthur artur
  arturo artyom arun arvid arvind asad asher ashok ashraf ashwin asier asif aslan atanas atiku atilla attila aubin august auguste augustin augusto
  aung aurel aurelien austen austin avi avraham axel aydin ayman ayodele ayush aziz babak babatunde badr bahadur bakary balazs baldwin balthazar
  baptiste barack baraka barnabe barnaby barney barry bart bartholomew bartolome bartosz bashar basil basit bassam bastian bastien bayo beau bela
  belal ben benedict benedikt benito benjamin bennett benno benoit bernard bernardo bernd bernhard bernie bernt bert bertil bertrand beto bhupinder
  biagio bilal bilawal bill billy bjarne bjorn blaise blaz bo bob bobby bogdan bohdan bojan boleslaw boris borislav borja boubacar boyd brad bradley
  bram brandon branko braulio braxton brendan brent brett brian brice brock broderick bronislaw bruce bruno bryan bryce bryn bulent burak burkhard
  burt byron cahal cain caleb callan calogero calum calvin cameron camillo camilo can candido caradoc carl carlo carlos carsten cary caspar cathal
  cayetano cecil cedric celestino celso cemal cenk ceri cesar cesare chad chaim chandan charbel charles charlie che chidi chidiebere chima chinedu
  chinonso chip chris christian christof christoph christophe christopher chuck chukwuemeka ciaran cillian ciro clarence clarke claude claudio
  claudius claus clay clemens clement cleophas cliff clifford clint clive clyde coby cody colin colm colman con conall conchobar connor conny conor
  conrad constantine corbin cormac cornelius cosimo cosmo craig cristian cristiano cristobal csaba curro curtis cynfael cyril cyrus dafydd dag dagfinn
  dai daisuke dale dalibor damian damien damir damodar damon dan daniel daniele danijel danil danilo danny dante darek dario darius dariusz darrell
  darren darryl daud dave david davide davit dawid dawud dean declan dejan delroy demba demetrios denis dennis denys deon derek dermot derrick desh
  desmond dev devinder devon dex dexter dhruv diarmuid dick didier diego dieter dietmar dietrich dilawar dilip dima dimitar dimitri dimitrij dimitris
  dinesh dinis dino dirk djibril dmitri dmitriy dmitry dmytro dogan domagoj domenico domingos dominic dominik dominique don donal donald donato
  donncha donny dorian dorje doug dougal douglas douwe dragan drago drew duarte dudley duncan dusan dustin dwane dwayne dwight dylan eamon eamonn earl
  ebenezer eberhard eckart ed eddie edgar edgars edi edison edmund edmundo edoardo edric edsel eduard eduardas eduardo edward edwin eelco efrain egil
  egon ehud eirik eitan eithan ekow eladio elan eli elias eliezer eligio elijah elio elisha ellery elliot elliott elmar elmer eloi elon elton elwood
  emad emanuel emanuele emeka emeric emil emile emiliano emilio emin emir emlyn emmanuel emmerich emmett emre emyr enda engelbert enis ennio enoch
  enrico enrique eoin ephraim erasmo erdem erdogan eric erich erik erling ermanno ernest ernesto ernie ernst errol ersin ervin erwan erwin eryk esa
  esben esteban esteve ethan etienne euan eubie eugene eugenio eugeniusz eusebio evan evander evaristo everett evgeny ewald ewan eyal ezekiel ezio
  ezra fabian fabien fabio fabrice fabrizio fadel fadi fahad faisal faizal farhad farid farouk farouq fateh faustino fausto federico federigo feliks
  felipe felix ferdinand ferenc fergus fermin fernando feroz ferran ffrancon fiachra fidel fikret filip filippo finbar finlay finn fintan fionn firat
  flavio flemming fletcher florent florian floyd folke fons fortunato francesco francis francisco franck franco francois frank franklin frantisek
  franz fraser fred freddie freddy frederic frederick fredrick fredrik friedhelm friedrich fritz fulgencio fumio fyodor gabor gabriel gael gaetano
  gareth garfield garrett gary gaspar gaston gaurav gavin gavril gebhard geert gene gennady gennaro geoff geoffrey george georges georgi georgios
  georgy geraint gerald gerard gerardo gerben gerd gereon gerhard germain gerrard gerrit gerry gervase geza ghassan ghazi gheorghe giacomo gianfranco
  gianluca gianni gideon gilad gilbert gilberto gildas gilead gilles gino giordano giorgio giovanni giuliano giulio giuseppe gjergji glen glenn glyn
  godfrey godwin gojko goncalo gonzalo gopal goran gordon gorka gottfried govind graciano graeme graham grahame grant graziano greg gregor gregory
  greig griff grigor grigoris grigory grzegorz guglielmo guido guilherme guillaume guillermo gulzar gunnar gunter gunther guntram gurpreet gus gustaf
  gustav gustavo gusztav guy gwilym gyorgy haakon habib hadi haik haim haji hakan hakim hakon hal halim halvard hamad hamed hamid hamish hamza hanif
  hank hannes hans hans-peter hansjorg haralambos harald hardeep hari haris harish harjit harm harold haroon haroun harpal harris harry harshad haruki
  harun haruto harvey hasan hashem hashim hassan havelock haydar heath hector heikki heiko heinrich heinz helge helmut helmuth hendrik henning henri
  henrik henrique henry henryk heraldo herbert heriberto herman hermann hermes hernan hernando herschel herve hideo hilario hilmar hippolyte hiram
  hiroshi hiroto hisham holger homer horace horacio horatio horst hosni houssam hovhannes howard howell hristo huang hubert hubertus hugh hugo hugues
  humberto humphrey hunter husain hussein huw hyun iago iain ian ibra ibrahim ibrahima idan idris ieuan ifor igal ignace ignacio ignacy igor ihor
  ikechukwu ikenna ilan ilario ilham ilias illtyd ilya imad imanol immanuel imran imre indra ingmar ingolf inigo innes inocencio ioan ioannis ion
  ioseb iosif iqbal ira irfan irving irwin isa isaac isak isandro ishmael isidore isidoro isidro ismael ismail ismet israel issa istvan itamar iulian
  ivan ivar ivica ivo ivor iyabo iyad jaak jaap jabari jabulani jacek jacinto jack jackson jacob jacobus jacopo jacques jad jadranko jagdish jagjit
  jago jaime jair jake jakob jakov jakub jalal jalil jamaal jamal james jamie jan-erik janek janez janis jannes jannik janos janusz jared jarek jari
  jarl jarmo jaromir jaroslav jarrod jaska jason jaswant javed javi javier jawad jay jayden jayesh jean-baptiste jean-claude jean-francois jean-luc
  jean-marie jean-michel jean-paul jean-pierre jeb jed jeff jefferson jeffrey jens jeppe jeremiah jeremy jermaine jeroen jerome jerry jerzy jesse
  jesus jethro jim jimmy jin jiri jitendra joachim joakim joao joaquim joaquin jochem jochen joe joel joelson joerg jogi johan johann johannes john
  johnnie johnny joji jomo jon jonah jonas jonathan jonne jonny joop joost jordan jordi jorg jorge jorgen jos jose josef josep joseph josh joshua
  josip josue jotham jovan jozef jozsef juan juanjo jude juergen juho jukka julen jules julian julien julio julius juma jun junaid juraj jurgen juri
  justin justus kaan kabir kacper kadir kai kaj kaleb kalle kaloyan kamal kamil kamran kanye kapil karam kareem karel karim karl karlis karol karolis
  karsten kartik kaspar kasper katsu kaveh kayode kazimierz kazimir kazuki kazuo keane keegan kees keir keisuke keith kelechi kelvin kemal ken kenan
  kendal kendrick kenji kenneth kenny kent kerem kermit kerr keshav kevin khaldoun khaled khalid khalifa khalil khurram kiaran kieran kieron kilian
  kimi kip kiran kiril kirill kirk kishore kit kjell kjetil klaas klaus klemens koen kofi koji kojo koldo konrad konstantin konstantinos korbinian
  kosta kostas kostya krasimir kresimir krishna krister kristian kristof kristoffer krunoslav krystian krzysztof kshitij kumar kunal kunle kurt
  kwabena kwame kwasi kwesi kyaw kyle kyriakos lachie lachlan lajos lakshman lal lamar lambert lamine lance landon larkin lars lasse laszlo laurens
  laurent lauri laurie lavrenti lawrence lawson lazar lazaros leandro lech lee leif leigh len lennart lennox lenny leo leon leonard leonardo leonid
  leontios leopold leos leroy lester leszek lev levent levi lewis lex liam liem lindsey lino linus lionel lior lisandro livio ljubomir llewellyn lloyd
  lluis logan loic lonnie lorcan lorenzo loris lothair lothar lou louis lovre lubomir luc luca lucas lucian luciano lucien lucio ludo ludovic ludovico
  ludwig luigi luis luiz luka lukas lukasz luke luther lutz lyle lynden lyndon maarten mads magdi magnus maher mahesh mahir mahmoud mahmud maik majid
  makoto maksim maksym malachi malachy malcolm malik mamadou mamoun mandla manfred manfredo manish manlio manoj mansoor manu manuel manus marc marcel
  marcelino marcelo marcial marcin marcjan marco marcos marcus marek marian mariano marijan mario marius mariusz mark markel marko markus marlon
  marshall marten martim martin marton marty martyn marvan marvin marwan masahiro masato massimiliano massimo matai matej mateo mateus mateusz mathias
  mathieu matija mats matt matteo matthew matthias matthieu matthijs mattia mattis mauri maurice mauricio maurizio mauro max maxim maxime maximilian
  maxwell mayur mazen mazin medhi mees mehdi mehmet mel melchior meles melih melville melvin memet menachem merlin merv mervyn mesut mete micah micha
  michael michal michel mick mickey miguel mihai mihail mihajlo mihaly mika mikael mike mikel mikhail mikkel mikko miklos mikolaj milad milan milenko
  miles miljan milo milos milton mirko miro miroslav mirza mitch mitchell mitsuo mitt mladen moctar modibo mohamad mohamed mohammad mohammed mohan
  mohit mohsen moise moises momcilo mordechai morgan moritz morris morten morteza moses moshe mostafa mouhamed moussa mstislav muammar mubarak
  muhammad muhammadu muhammed mukesh mukhtar mungo munir murad murat murdo murphy murray mustafa mustapha mykhailo mykola myles nabeel nabil nadav
  nadeem nadir nael naftali naguib nagy nahendra nahum naji najib nanda naoki napoleon narciso narendra naresh naseem nasir nasri nasser nat nate
  nathan nathaniel naveen navid nawaf nawaz nazar neal ned neel neelesh nehemiah neil nelson nestor nev neville nicanor niccolo nicholai nicholas nick
  nico nicolae nicolaj nicolas nicolo nicos niels nigel niilo nikhil nikita niklas niko nikodem nikola nikolai nikolaos nikolas nikolay nikos nils
  nimrod nino nirmal nitin nizar noah noam noboru noel nolan norbert norberto norman norris nuno nuri nzinga octavio odd oded odin odysseas ofer
  ognjen oisin okan oktay ola olaf olav oleg oleh oleksander oleksandr oleksii oleksiy oliver olivier olof olu olusegun oluwaseun omar omari omer onni
  onur oran orazio oren orhan oriol orlando ornette orri orson osagie osama oscar oskar oskari osman osvaldo oswald oswin othman otis otmar ottavio
  ottmar otto ousmane ove owain owen oyvind ozan ozgur paal pablo pacho paddy padraig palmiro panagiotis pankaj panos pantelimon pantelis paolo paresh
  parminder parviz pascal pascoe pasi pasquale patrice patrick patrik paul paulino paulo pavel pavle pavlo pavlos pawan pawel peadar peder pedro pekka
  pelayo pelle pepe pepijn per percival percy peregrin peregrine perry petar pete peter petr petri petro petronio petros petru petteri phil philip
  philipp philippe phillip phillipe phineas pier pierce piero pierre piers pieter pietro pim pinchas pio piotr platon porfirio pradeep prakash pramod
  pranav pravin prem przemyslaw qasim quentin quincy qusay radek radoslaw raed rafael rafal raffaele rafferty rafi raghav ragnar rahim rahul raimo
  raimund rainer raj rajan rajeev rajesh rajiv rakesh ralf ralph raman ramazan ramesh rami ramin ramiro ramon ramzan ramzi randall randolph randy rani
  ranjit raoul raphael raschid rasheed rashid rasmus rasul ratko raul ravi ray raymond raymundo razvan recep redouane reggie reginald regis reidar
  reiner reinhard reino remco remi remigiusz remus renato renaud rene renzo reto rex reza rhodri rhys rian riaz ricardo riccardo richard richie rick
  ricky rico rigoberto rikard rino rishi risto ritchie riyad roald rob robbert robbie robert roberto robrecht roderick rodion rodney rodolfo rodrigo
  rodrigue roel rogelio roger rohan rohinton rohit roko roland rolando rolf romain roman romano romeo romuald ron ronald ronan ronen ronnie rory
  rosario roscoe rosendo ross rostam rostislav roy royston ruairi ruaridh ruben rudi rudolf rudy rudyard ruediger rufus ruggero rui rune rupert rushdi
  ruslan russ russell rustam rutger rutherford ryan ryszard saad saber sabri sachin sadat sadegh sadiq saeed safwan sahil saif sajid sakari salah
  salem salif salim salman salomon salvador salvatore sam sameer samer sami samir samson samuel samuli sandeep sander sandor sandro sandy sanjay
  sanjeev santeri santiago santino santos sargis sascha sasha satish satnam satoshi satya satyajit saul saverio savvas scott sean seb sebastian
  sebastiao sebastien sebastion sefa seif seiji selim selwyn semir semyon senad sepp septimus serafin serdar serge sergei sergey sergio serhii serhiy
  servaas seth seumas severin seydou shabir shafiq shahid shai shailesh shakil shamim shane shanker sharif shashi shaun shawkat shawn sherwin shimon
  shimshon shinji shinzo shiro shivam shlomo shoaib shunsuke sid sidi sidney siegbert siegfried sigmund sigurd sigvard silas silvester silvestre
  silvio simeon simo simon sinan sindre sione sipho sivert siyabonga slavko slawomir slobodan sofian soham solomon somchai sonny soren sotiris spencer
  spiro spiros sridhar stale stan stanimir stanislav stanislaw stanley stavros stefan stefano stefanos steffen stelian stellan stepan stephan stephane
  stephen sterling steve steven stewart stian stig stijn stipe stojan stuart suhail sukru sulaiman suleiman sunil suresh sven sverker sverre swen
  sydney sylvain sylvester szabolcs szymon tadao tadas taddeo tadej tadeusz tadhg taha taher tahir taiwo takashi takeshi tal talal tamas tamir
  tancredi tanel taneli tapani taras tarek tariq taro tatsuya tauno tavi tayeb tayo ted teddy teemu teguh temba teo teodor teodoro terence tero
  terrence terry tevfik tevita thabo thaddeus thaksin thanos themba themistoklis theo theobald theodor theodore theodoros theunis thiago thibaud
  thibault thierry thies thilo thomas thor thorbjorn thore thorsten tiago tiberiu tibor tijl tim timo timofey timon timotej timothy timour tino tinus
  tito tjeerd tobiah tobias toby todd todor tolga tom tomas tomasz tomaz tomer tomi tommaso tommy tomoya tony torbjorn tore torin torquil torsten
  torvald toshiro travis trent trevor tristan troy trygve tucker tudor tunde tuomas turgut turki tuur tybalt tycho tyler tyrone tyson ubaldo udi udo
  ueli ugo ulf ulisses ulric ulrich umar umberto umut urban urho uri uriah uriel urs usama ushio usman uwe vaclav vadim vahid vaibhav valdemar valdis
  valdo valentin valentino valeri valerio valery valter vance varun vasant vasco vasil vasile vasily vassilis vaughan vaughn veli velimir venkat
  vernon vibhav vic vicente victor vidal vidar viggo vijay vikas vikram viktor viktoras vilhelm viljami ville vilmos vinay vince vincent vincenzo
  vinicius vinny vinod virgil virgilio vishal vitali vitaly vito vitor vittore vittorio vivek vjekoslav vlad vladan vladimir vladislav vladislavs
  vlado vojtech volkan volker volodymyr vsevolod vuk vyacheslav vytautas wade wael wahid waldemar waleed walid wallace walter warren wasim wassim
  wayan wayne webster welby wenceslas wendel wendell wenzel werner werther wes wesley wiktor wilbert wilbur wilf wilfred wilfredo wilhelm will willem
  willi william willie willis willy wilmer wim winfried winston winthrop witold wladyslaw wlodzimierz wojciech wolf wolfgang woodrow woody wout wouter
  wyatt wyn xabier xander xavi xavier yahia yahya yair yakov yakub yamato yanis yannick yannis yaqub yaron yaroslav yash yasin yasir yasser yavuz
  yazid yehoram yehuda yevgeny yevhen yiannis yiorgos yitzhak yoann yoav yochanan yohannes yonas yordan yorgos yosef yoshiro yosuke yotam youssef
  youssouf yuichi yuji yunus yuri yuriy yusef yusuf yutaka yuval yvan yves zac zacarias zach zachary zack zaheer zakaria zaki zalman zamir zane zaur
  zayd zayn zbigniew zbynek zdenek zdravko zeb zebedee zebulon zeev zef zeke zeki zeljko zenon zhang zhivko ziad zigmund zinedine ziv zlatan zoltan
  zoran zoubin zsolt zubair zvi zvonimir zygmunt
`);

/** First names of either; who bears one has no sex for us until a title or a pronoun tells. */
export const EITHER_NAMES: readonly string[] = words(`
  adi aki alex ali-reza amani andi andrea angel archer ariel ashley ashton aubrey avery bailey billie blair blake bobbie brooke cameron carey carter
  casey chandra charley chase chen chi claude comfort cooper corey dakota dallas dana darcy devin dominique dorian drew ellis emerson finley frankie
  gale glen hao harley hayden hiro hollis hong hunter hyun-woo jaden jamie jan jean jesse jessie ji jian jo jody jordan jun kai kelly kelsey kendall
  kerry kim kiran kris lan lane lee leigh leslie li lin lindsay lindsey ling logan lou ludo mackenzie maren mason mattie max micah michele mika min
  mina ming morgan nicky nicola nikita nino noa noel noor nur parker pasang pat peyton phoenix porter quinn rae raven ray reese riley robin robyn
  ronnie rowan rue sacha sam sander sandy sani sascha sasha sawyer shannon shay shea sidney skyler spencer stevie sunny sydney tal tanner taylor terry
  toni tracy val valentine wade walker wei xin yan ye yi ying yong yu yuki yun yuval zhen
`);
