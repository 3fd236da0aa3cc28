import { words } from './speaker-words.ts';

/** First names of women, of many languages, in Latin letters without accents. Not complete, and need not be. */
export const FEMALE_NAMES: readonly string[] = words(`
  abigail ada adele adriana agata agatha agnes agnieszka aicha aisha aisyah aisling akiko alana alba alexandra alexandria alice alicia alina
  alison allison alma alyssa amal amanda amara amber amelia amelie amina amira amy ana anais anastasia andrea angela angelica angelina
  anita anja anna annabel anne anneke annette annie anouk antonella antonia anya aoife apinya april ariana arlene asha ashley asma astrid
  athena audrey augusta aung-suu aurora ava ayesha ayse azra barbara beata beatrice beatrix beatriz becky belen belinda bella bernadette
  bernice bertha beth bethan bethany betsy betty beverly bianca birgit blanca bonnie brenda bridget brigid brigitte britney brittany bronwyn
  camila camilla camille candace candice caren carla carly carmen carol carole carolina caroline carolyn carrie cassandra catalina catarina
  catherine cathy cecile cecilia celeste celia celine chantal chantelle charlene charlotte chelsea cheryl chiara chinwe chioma chloe christa
  christiane christina christine ciara cindy claire clara clare clarissa claudia clementine colette colleen concepcion constance consuelo
  cora coral coralie cordelia corinna corinne courtney cressida cristina crystal cynthia dagmar daisy dalia dana daniela danielle daphne
  daria darya dawn debbie deborah debra deirdre delia delphine denise desiree diana diane dina dolores dominika donna dora doreen doris
  dorota dorothea dorothy edith edna eileen ekaterina elaine eleanor elena eleni elisa elisabeth elise eliza elizabeth ella ellen ellie
  elodie eloise elsa elsie elspeth elvira emilia emilie emily emma erica erika erin esme esmeralda esperanza esther estelle eugenia eun
  eunice eva eve evelyn evgenia ewa faith fanny farah fatima fatma fatou faye federica felicity fern fernanda fiona flavia fleur flora
  florence fran frances francesca franziska freda frida frieda gabriela gabriella gabrielle gail galina gaynor gemma genevieve georgia
  georgina geraldine gerda germaine gertrude gianna gillian gina ginevra giorgia giovanna giulia gladys glenda gloria grace graca greta
  gretchen griselda guadalupe gwen gwendolyn gwyneth hannah hanna harriet hatice hazel heather heidi helen helena helene helga henrietta
  hilary hillary hilda hope huda ida ilaria ilona imelda imogen ines ingeborg ingrid irena irene irina iris irma isabel isabella isabelle
  isla ivana ivy iwona jackie jacqueline jade jamila jan jana jane janet janice janine jasmin jasmine jean jeanette jeanne jemima jemma jen
  jenna jennifer jenny jessica jill joan joanna joanne jocelyn jodie johanna josefina josephine joy joyce juanita judith judy julia juliana
  julie juliet juliette june justine kamala karen karin karina karla karolina katarina kate katerina katharina katherine kathleen kathryn
  kathy katie katja katrin katrina katy kavita kay kayla kayleigh keiko keira kelly kerry khadija kiera kim kimberly kinga kirsten kirsty
  klara kristen kristin kristina krystyna ksenia kyoko lara larissa latifa laura lauren laurence layla lea leah leila lena leni lenka leonie
  leonora leslie leticia lexi libby lidia liesel lila lilian liliana lilly lily lina linda lindsay lisa liselotte liv liz liza lizzie lois
  lola lorena loretta lori lorna lorraine lottie louisa louise lourdes lubna lucia luciana lucie lucille lucinda lucy ludmila luisa luz
  lydia lynda lyn lynn lynne lyudmila mabel mackenzie maddie madeleine madeline madison magali magda magdalena maggie maisie maja makiko
  malala malgorzata malia mandy manuela mara marcela marcella marcia margaret margarita margaux margery margot marguerite maria mariam mariana
  marianne marie mariella marija marilyn marina marion marisa marisol marissa marjorie marlene marta martha martina mary maryam maryna
  matilda maud maureen mavis maxine maya megan meghan mei melania melanie melinda melissa melody mercedes meredith meryl mia michaela
  michela michele michelle mildred millie mimi mina mindy miranda mireille miriam mirjam mitsuko moira mollie molly mona monica monika
  monique morag muriel myra myriam myrtle nadia nadine nadja nahid nan nancy naomi narges natalia natalie natalya natasha nathalie nelly
  nell nerys nia nicola nicole nicoletta nicolette nigella niamh nina noemi nora norah noor noreen norma nour nuala nur octavia odette
  oksana olena olga olive olivia olwen oonagh oprah orla ottilie paige paloma pam pamela paola pat patience patricia paula paulina
  pauline pearl peggy penelope penny perla petra philippa phoebe phyllis pia pilar pippa polina polly poppy portia precious priscilla priti
  priya priyanka prudence rachel rachael raffaella raissa ramona rania raquel rasha rebecca regina reina rena renata renate renee rhea
  rhiannon rhoda rhona rina rita riya roberta robyn rocio roisin rosa rosalia rosalind rosamund rosanna rose rosemarie rosemary rosie
  rossella rowena roxana roxanne roza ruth sabina sabine sabrina sadie saima sakura sally salma samantha samira sandra sandrine sangeeta
  sara sarah sarita saskia scarlett selena selina selma serena serap shabana shakira shannon sharon sheila shelley shelly sheryl shirin
  shirley shona sian sigrid silke silvia simona simone sinead siobhan sjoukje sofia sofie soledad solange sonia sonja sonya sophia sophie
  soraya stacey stacy stefania stella stephanie stine sue sumaya sunita susan susana susanna susanne susie suzanne suzy svetlana swati
  sybil sylvia sylvie tabitha tamara tamsin tania tanya tara tash tatiana tatyana tereza teresa tess tessa thandi thelma theodora theresa
  therese thi tiffany tilda tilly tina toni tracey tracy trang tricia trisha trudy tulip tulsi tuva tzipi ulla ulrike una ursula valentina
  valeria valerie vanessa vera verena verity veronica veronika veronique vicki vicky victoria viktoria viola violet virginia virginie
  vivian viviana vivien vivienne wanda wendy wilhelmina willa winifred winnie xiaomei xiomara yael yasmin yasmine yelena yesenia yetunde
  yevgenia yoko yolanda yulia yvette yvonne zahra zainab zara zeinab zelda zena zeynep zhanna zoe zofia zsofia zuzana zuzanna
`);

/** First names of men. */
export const MALE_NAMES: readonly string[] = words(`
  aaron abbas abdel abdelaziz abdi abdul abdullah abdulrahman abe abel abraham achim adalbert adam adebayo adel adnan adolf adrian ahmad
  ahmed aidan ajay akbar akhil akio akira alain alan alastair albert alberto aldo alec aleksander aleksandr aleksei alejandro alessandro
  alexander alexandre alexandros alexandru alexei alexey alexis alf alfie alfonso alfred alfredo ali alistair allan allen alois alonso
  aloysius alvaro alvin amadou amir amit amos anatoly anders andre andreas andrei andrej andres andrew andrey andriy andrzej andy angelo
  angus anibal anil anselm anthony anton antonin antonio antony antti anwar archie aristide arjun armando armin arnaud arne arnold artem
  arthur artur arturo arun asad asif atiku attila august auguste augusto aung aurelien austin avi axel aziz baldwin barack barnaby barney
  barry bart bartosz bashar basil bassam baptiste bastian beau ben benedict benedikt benito benjamin bennett benoit bernard bernardo
  bernd bernhard bernie bert bertrand bilal bill billy bjorn blaise bo bob bobby bogdan boris brad bradley brandon branko brendan brent
  brett brian bruce bruno bryan bryce burak burt byron cain caleb calum calvin cameron can carl carlo carlos carsten cary caspar cecil
  cedric cesar chad chaim charles charlie che chidi chima chinedu chip chris christian christof christoph christophe christopher chuck
  cillian clarence claude claudio claus clay clement cliff clifford clint clive clyde cody colin conor connor conrad constantine cormac
  cornelius craig curtis cyril cyrus dag dale damian damien damon dan daniel daniele danil danilo danny dante dariusz darius darrell darren
  darryl dave david davide dean declan denis dennis denys derek dermot desmond devon dexter didier diego dieter dietmar dietrich dilip dima
  dimitar dimitri dimitris dino dirk djibril dmitri dmitriy dmitry dmytro domenico dominic dominik dominique don donald donny dougal doug
  douglas drew duncan dustin dwayne dwight dylan eamon eamonn earl ed eddie edgar edmund edoardo eduard eduardo edward edwin egon ehud
  eitan eli elias elijah elliot elliott elmer elon elton emanuel emanuele emeka emil emile emiliano emilio emir emmanuel emmett emre
  enda enoch enrico enrique eoin ephraim eric erich erik erling ernest ernesto ernie ernst errol ervin erwin esteban ethan etienne
  eugene eugenio euan evan evgeny ewan ezekiel ezra fabian fabio fabrice fadi fahad faisal farid farouk federico felipe felix ferdinand
  fergus fernando feroz fidel filip filippo finlay finn fintan florian floyd francesco francis francisco franck franco francois frank
  franklin franz fred freddie freddy frederic frederick fredrik friedrich fritz fumio fyodor gabor gabriel gaetano gareth garfield garrett
  gary gaston gavin gene gennady geoff geoffrey george georges georgi georgios georgy gerald gerard gerardo gerd gerhard gerry ghassan
  gheorghe giacomo gianfranco gianluca gianni gideon gilbert gilberto gilles gino giorgio giovanni giuliano giuseppe glen glenn godfrey
  gonzalo goran gordon graeme graham grant greg gregor gregory grigory grzegorz guido guillaume guillermo gunnar gunther gus gustav gustavo
  guy haji hakan hakim hal hamid hamish hamza hank hannes hans hans-peter harald haris harold haroon harris harry harvey hasan hashim hassan
  haruki heiko heinrich heinz hector helge helmut hendrik henri henrik henrique henry herbert herman hermann hernan herve hideo hiroshi
  hiroto homer horace horst hosni howard huang hubert hugh hugo humberto humphrey husain hussein hyun iain ian ibrahim idris ignacio igor ihor
  ikenna ilan ilham ilya imad imran inigo ioannis ion ira irving isaac ishmael isidore ismael ismail israel istvan itamar ivan ivar ivo iyad
  jaap jabari jacek jack jackson jacob jacopo jacques jaime jair jake jakob jakub jalal jamal james jamie jan-erik jannik janos jared jarek
  jaroslav jason javier jay jean-baptiste jean-claude jean-francois jean-luc jean-marie jean-michel jean-paul jean-pierre jeb jed jeff
  jefferson jeffrey jens jeremiah jeremy jeroen jerome jerry jerzy jesse jesus jim jimmy jin jiri joachim joakim joao joaquin jochen joe
  joel joerg johan johann johannes john johnny jon jonah jonas jonathan joost jordan jordi jorge jorg jos jose josef joseph josh joshua
  josip juan jude julen jules julian julien julio julius jun junaid jurgen juri justin justus kadir kai kamal karel karim karl karol karsten
  kaspar kazimierz kazuo keir keith ken kendrick kenji kenneth kenny kent kevin khaled khalid khalil kieran kiran kirill kirk kit klaus kofi
  kojo konrad konstantin krishna kristian krzysztof kumar kunle kurt kwame kyle kyriakos lachlan lamar lance lars laszlo laurent lawrence
  lazar lech lee leif leigh len lennart lenny leo leon leonard leonardo leonid leopold leroy lester lev levi lewis lex liam lindsey lionel
  lloyd logan lorenzo lothar lou louis luc luca lucas lucian luciano lucien ludovic ludwig luigi luis luiz luka lukas lukasz luke luther
  lyle lyndon maarten mads magnus mahmoud mahmud malachy malcolm malik mamadou manfred manish manoj manuel marc marcel marcelo marcin marco
  marcos marcus marek marian mariano mario marius mark marko markus marshall martin marty martyn marvin marwan massimo mateo mateus mateusz
  mathias mathieu matija mats matt matteo matthew matthias matthieu maurice mauricio maurizio mauro max maxim maxime maximilian maxwell
  mehdi mehmet mel melvin menachem mervyn micah michael michal michel mick mickey mihai mihail mikael mike mikel mikhail miguel miklos
  milan miles milo milos milton miroslav mitch mitchell mitt moctar mohamad mohamed mohammad mohammed mohan moises morgan moritz morris
  morten moses moshe mstislav muhammad muhammadu mukesh murad murat murray mustafa mykhailo mykola nabil nadeem nadir naftali nahendra najib
  narendra naseem nasser nat nate nathan nathaniel naveen neal ned nehemiah neil nelson nestor nev neville nicholas nick nico nicolae nicolas
  niels nigel nikhil niklas niko nikola nikolai nikolaos nikolas nikolay nils nino noah noam noel nolan norbert norman nuno octavio odd ola
  olaf oleg oleh oleksandr oleksiy oleksii olivier oliver olu olusegun omar oren orlando orson osama oscar oskar osman oswald otis otto owain owen
  ozan pablo paddy panos paolo paresh pascal pasquale patrice patrick patrik paul paulo pavel pavlo pawel pedro pelle per percy peregrine
  perry pete peter petr petro petros phil philip philipp philippe phillip pier pierce piero pierre pieter pietro piotr prakash pranav pravin
  quentin quincy radek radoslaw rafael rafal raffaele rahul raj rajesh rakesh ralf ralph ramesh rami ramiro ramon ramzan ramzi randall randolph
  randy rani raphael rashid rasmus raul ravi ray raymond recep reggie reginald reinhard remi renato rene renzo rex reza ricardo riccardo richard
  rick ricky rico rishi rob robbie robert roberto rodney rodolfo rodrigo roger rohan rohit roland rolf roman romano romeo ron ronald ronan
  ronnie rory ross roy ruben rudi rudolf rudy rufus rui rupert rushdi russ russell rustam ryan saad sadiq saeed sakari salah salem salim
  salman salvador salvatore sam sami samir samuel sandeep sandro sandy sanjay santiago santos sascha sasha satoshi saul scott sean sebastian
  sebastien seb seif selim semyon serge sergei sergey sergio serhii serhiy seth seumas shane shaun shawn shimon shinzo sid sidney siegfried
  sigmund silas silvio simeon simon sione slobodan solomon soren spencer spiros sridhar stan stanislav stanislaw stanley stefan stefano
  steffen stephan stephane stephen sterling steve steven stewart stuart suleiman sunil suresh sven sydney szymon tadeusz tadhg taher tahir
  takashi takeshi tamas tariq taras taro tarek ted teddy terence terrence terry tevita thabo thaddeus theo theodor theodore theodoros
  thiago thibault thierry thilo thomas thorsten tibor tim timo timothy tito tobias toby todd tom tomas tomasz tommaso tommy tony torsten
  toshiro travis trent trevor tristan troy tucker tunde tyler tyrone udo ugo ulf ulrich umar umberto uri usman uwe vaclav vadim valentin
  valentino valery varun vasco vasily vassilis vernon vic vicente victor vidal vijay vikram viktor vince vincent vincenzo vinod vinny
  vitali vitaly vito vittorio vivek vlad vladimir vladislav volker volodymyr vuk vyacheslav wade waleed wallace walter warren wayne
  wenceslas wendell werner wes wesley wilbur wilfred wilhelm will willem william willie willy winston wim wladyslaw wojciech wolf wolfgang
  woodrow xavier yair yannick yannis yaroslav yasser yahya yevgeny yevhen yitzhak yiannis yochanan yosef yoshiro youssef yuri yuriy yusuf
  yves yvan zac zach zachary zack zaheer zane zbigniew zdenek zeke zeljko zhang ziad zlatan zoltan zoran zubair
`);

/** First names of either; who bears one has no sex for us until a title or a pronoun tells. */
export const EITHER_NAMES: readonly string[] = words(`
  adi aki alex ali-reza amani andi angel ariel ashton aubrey avery bailey billie blair blake bobbie brooke cameron carey casey chandra chen charley chi
  corey dakota dallas darcy devin dorian drew ellis emerson finley frankie gale glen hao harley hayden hiro hong hollis hyun-woo ji
  jamie jaden jessie jian jo jody jordan jun kai kelsey kendall kerry kiran kris lan lane lee leigh leslie li lin lindsay lindsey ling logan lou
  mackenzie mattie max micah mina min ming morgan nicky nikita noel pat parker peyton phoenix quinn rae raven ray reese riley robin ronnie
  rowan sacha sam sandy sascha sasha sawyer shay shea sidney skyler stevie sydney taylor terry toni tracy val wei xin yan
  ye yi ying yong yu yuki yun zhen
`);
