import { type LanguageWords, phrases } from './language-words.ts';

export const GERMAN: LanguageWords = {
  pointers: phrases(`
    lesen sie auch | lesen sie mehr | lesen sie hier | lesen sie dazu | lesen sie dazu auch | lesen sie weiter
    lies auch | lies mehr | lies hier | mehr lesen | weiterlesen | mehr zum thema | zum thema | mehr dazu
    mehr davon | auch interessant | auch spannend | passend dazu | passend zum thema | siehe auch
    empfohlener artikel | nicht verpassen | mehr aus | mehr von | mehr über | zum weiterlesen | lesetipp
    lesetipps | im video | video zum thema | sehen sie auch | sehen sie hier | hören sie auch | hören sie hier
    jetzt lesen | hier lesen | mehr erfahren | zum artikel | zum originalartikel | ganzen artikel lesen
    artikel lesen | alle infos | alles zum thema | alle entwicklungen | die wichtigsten entwicklungen | mehr news
    mehr nachrichten | lest auch
  `),
  kickers: phrases(`
    hintergrund | interview | kommentar | podcast | video | bildergalerie | bilderstrecke | fotostrecke | liveticker | live-ticker | newsblog | quiz | umfrage | reportage | analyse
  `),
  lists: phrases(`
    das könnte sie auch interessieren | das könnte sie interessieren | das könnte dich auch interessieren
    das könnte dich interessieren | das könnte ihnen auch gefallen | meistgelesen | meistgelesene artikel
    am meisten gelesen | meist gelesen | die meistgelesenen artikel | beliebte artikel | verwandte artikel
    verwandte themen | ähnliche artikel | ähnliche beiträge | weitere artikel | weitere themen | weitere meldungen
    weitere nachrichten | weitere beiträge | mehr artikel | aktuelle nachrichten | neueste artikel
    neueste beiträge | neueste nachrichten | top-themen | topthemen | top-news | empfohlene artikel
    unsere empfehlungen | aus dem ressort | mehr aus diesem ressort | auch lesenswert | beliebt | aktuell beliebt
    themen des tages | empfohlen für sie | für sie empfohlen | trending | jetzt im trend | schlagzeilen
  `),
  pointerOpenings: phrases(`
    mehr über | mehr zum thema | mehr dazu | lesen sie auch | lesen sie mehr | lesen sie hier
    lesen sie dazu | lesen sie weiter | lesen sie den | lesen sie die | lies auch | hier geht es zu
    hier geht's zu | hier finden sie | weitere informationen zu | weitere nachrichten | alle aktuellen
    alle entwicklungen | den ganzen artikel | das vollständige interview | die wichtigsten nachrichten
    aktuelle nachrichten aus | aktuelle entwicklungen
  `),
  promptOpenings: phrases(`
    jetzt abonnieren | abonnieren sie | melden sie sich an | melden sie sich | melde dich | jetzt anmelden
    anmelden | einloggen | jetzt einloggen | registrieren sie sich | jetzt registrieren | newsletter abonnieren
    newsletter | folgen sie uns | folge uns | folgt uns | folgen sie | jetzt lesen | bereits abonnent
    bereits registriert | bereits abonniert | sie haben bereits | noch kein abo | noch kein abonnent
    schon abonnent | jetzt testen | jetzt app | jetzt spenden | jetzt unterstützen | jetzt herunterladen
    jetzt downloaden | laden sie die | laden sie sich | unterstützen sie | unterstütze uns | spenden sie
    teilen sie | teile diesen | bitte aktivieren sie | bitte loggen sie sich | bitte melden sie sich
    bitte geben sie | bitte bestätigen sie | im browser ansehen | mit dem absenden | mit ihrer anmeldung
    mit der anmeldung | mit klick auf | wir verwenden cookies | wir nutzen cookies | wir und unsere partner
    diese website verwendet | diese webseite verwendet | diese seite verwendet | an dieser stelle finden sie
    an dieser stelle befindet sich | ich bin damit einverstanden | empfohlener redaktioneller inhalt
    dieser artikel ist | dieser inhalt ist | dieser text ist | dieser beitrag ist nur | weiterlesen mit
    lesen sie weiter mit | sichern sie sich | bleib auf dem laufenden | verpassen sie keine | verpasse keine
    nichts mehr verpassen | haben sie hinweise | schreiben sie uns | schreiben sie einen | kontaktieren sie
    diskutieren sie mit | diskutieren sie | jetzt kommentieren | kommentar schreiben | schreib einen kommentar
    schreibe einen kommentar | deine e-mail-adresse | ihre e-mail-adresse | e-mail-adresse | passwort vergessen
    die kommentarfunktion | kommentare sind | was denken sie | was denkst du | fehler gefunden
    haben sie einen fehler | die app herunterladen | zur app | hat ihnen dieser | hat dir der artikel
    zum newsletter | abo abschließen | abo testen | abonnieren und | alle artikel lesen | unbegrenzt lesen
    sie haben javascript | ihr browser
    sie lesen diesen | bitte beachten sie unsere
  `),
  promptPhrases: phrases(`
    datenschutzerklärung | datenschutzbestimmungen | datenschutzhinweise | jederzeit abbestellen
    jederzeit abbestellbar | jederzeit widerrufen | jederzeit kündbar | monatlich kündbar | posteingang
    kostenlos testen | kostenlos anmelden | nutzungsbedingungen | unser newsletter | unseren newsletter
    unserem newsletter | unserer app | unsere app | ihre e-mail-adresse | deine e-mail-adresse | ihr abonnement
    ihr postfach | in ihr postfach | externe inhalte angezeigt
    externen inhalt | drittplattformen | verwendung von cookies | unabhängigen journalismus
    unabhängiger journalismus | mit ihrer spende | folgen sie uns | whatsapp-kanal | google news
    affiliate-link | affiliate-links | uneingeschränkten zugang
    unsere regeln | kommentare werden | diesen artikel kostenlos | verwendet cookies | verwenden cookies | nutzen cookies | einen monat testen | monat gratis
  `),
  weakPromptPhrases: phrases(`
    newsletter | abonnement | abonnieren | ihre e-mail | ihr abo | einwilligung | anmelden | anmeldung | monat
    spende | spenden | cookies | zustimmung | provision | whatsapp | facebook | kanal | app
    per e-mail | personenbezogene daten | unsere arbeit | im app store | eine provision | alle artikel | exklusive inhalte
  `),
  cutOff: phrases(`
    weiterlesen mit | um weiterzulesen | um diesen artikel zu lesen | lesen sie weiter mit | jetzt weiterlesen
    dieser artikel ist nur für | dieser artikel ist exklusiv | dieser artikel ist abonnenten
    dieser inhalt ist nur für | dieser text ist nur für | exklusiv für abonnenten | nur für abonnenten
    den ganzen artikel lesen mit | den vollständigen artikel lesen | diesen artikel weiterlesen
    artikel freischalten | sie möchten weiterlesen | weiterlesen nach | mit abo weiterlesen
  `),
  readerWords: phrases(`
    sie | ihr | ihre | ihren | ihrem | ihnen | dein | deine | deinen | du | dir | dich | euch | wir | uns | unser
    unsere | unseren | unserem
  `),
  reportingWords: phrases(`
    sagte | erklärte | laut | teilte | zufolge | berichtete | betonte | kündigte | schrieb | kritisierte
  `),
  labels: phrases(`
    teilen | artikel teilen | beitrag teilen | drucken | artikel drucken | kommentare | kommentar | kommentieren
    kommentare anzeigen | kommentare lesen | zu den kommentaren | merken | artikel merken | merkliste
    artikel anhören | anhören | vorlesen | vorlesen lassen | zur startseite | nach oben | zum seitenanfang
    zum inhalt springen | zum inhalt | zur navigation | mehr anzeigen | weniger anzeigen | alle anzeigen | suche
    suchen | anmelden | abmelden | registrieren | login | startseite | per e-mail teilen | per mail teilen
    auf facebook teilen | auf twitter teilen | auf x teilen | auf whatsapp teilen | per whatsapp teilen
    kommentar schreiben | bild vergrößern | bild in großansicht | vollbild | link kopieren | link kopiert
    verschenken | artikel verschenken | schlagworte | schlagwörter | stichworte | impressum | datenschutz | agb
    kontakt | über uns | werbung buchen | mediadaten | cookie-einstellungen | datenschutz-einstellungen
    nutzungsbedingungen | barrierefreiheit | menü | menü öffnen | schließen | öffnen | zurück | vorheriger artikel
    nächster artikel | abspielen | wird geladen | lädt | e-paper | abo | abonnieren | jetzt abonnieren
    newsletter | feedback | fehler melden | korrektur melden | schriftgröße | lesezeit | aktualisiert
    veröffentlicht | quelle | bildquelle | zum autor | inhaltsverzeichnis | speichern | folgen | antworten
    melden | zur person | über den autor | über die autorin | zur autorin | mehr zum autor | eilmeldung | exklusiv
    verlinken | beitrag als pdf
  `),
  advertisements: phrases(`
    anzeige | anzeigen | werbung | advertorial | sponsored | gesponsert | gesponserte inhalte
    weiter nach der anzeige | artikel wird nach der anzeige fortgesetzt
    der artikel wird nach der anzeige fortgesetzt | nach der anzeige geht's weiter | weiterlesen nach der anzeige
    lesen sie nach der anzeige weiter | ende der anzeige | anzeige ende | werbung ausblenden
  `),
  counted: phrases(`
    kommentare | kommentar | min lesezeit | min. lesezeit | minuten lesezeit | minuten lesedauer | min. | minuten
    mal geteilt | aufrufe
  `),
  legal: phrases(`
    alle rechte vorbehalten | alle rechte liegen | nachdruck | vervielfältigung | copyright by
    haftungsausschluss | die inhalte dieser seite | die redaktion ist nicht | transparenzhinweis | *affiliate-link
    dieser artikel enthält affiliate | dieser beitrag enthält affiliate | mit sternchen gekennzeichnete
    bei den mit
  `),
  noteLabels: phrases(`
    anmerkung der redaktion | anm. d. red. | anm. der redaktion | anm. d. redaktion | hinweis der redaktion
    korrektur | korrekturhinweis | berichtigung | richtigstellung | redaktioneller hinweis | in eigener sache
  `),
  noteOpenings: phrases(`
    in einer früheren version | in einer früheren fassung | in einer ersten version | in einer vorherigen version
    eine frühere version dieses | dieser artikel wurde aktualisiert | dieser artikel wurde korrigiert
    dieser text wurde korrigiert | wir haben den artikel | wir haben diesen artikel
    wir haben die entsprechende stelle | der artikel wurde aktualisiert | der text wurde aktualisiert
    dieser artikel wurde nachträglich | ursprünglich hieß es
  `),
  pictures: phrases(`
    foto | fotos | bild | bilder | bildquelle | bildnachweis | bildrechte | fotograf | fotografin | titelbild
    symbolbild | symbolfoto | archivbild | archivfoto | quelle bild | quelle foto | bild von | foto von | grafik
    illustration | screenshot | beitragsbild | aufmacherbild | teaserbild | bildunterschrift | fotoquelle
    fotocredit
  `),
  sources: phrases(`
    dieser artikel erschien zuerst | dieser artikel ist zuerst | dieser artikel erschien ursprünglich
    dieser artikel erschien | dieser text erschien zuerst | dieser text ist zuerst
    dieser beitrag erschien zuerst | dieser beitrag erschien ursprünglich | dieser beitrag ist zuerst
    zuerst erschienen | ursprünglich erschienen | erstmals erschienen | der artikel erschien zuerst | quelle
    dieses interview erschien zuerst
  `),
  desks: phrases(`
    mit material von | mit material der | mit informationen von | mit agenturen | mit agenturmaterial
    unter mitarbeit von | verwendete quellen
  `),
  sections: phrases(`
    politik | wirtschaft | ausland | inland | panorama | feuilleton | kultur | wissen | wissenschaft
    gesellschaft | meinung | meinungen | kommentar | kommentare | digital | netzwelt | gesundheit | reise | reisen
    regional | regionales | lokales | deutschland | österreich | schweiz | international | welt | europa | sport
    fußball | finanzen | börse | leben | karriere | bildung | auto | mobilität | umwelt | klima | medien | justiz
    kriminalität | blaulicht | vermischtes | technik | geschichte | unternehmen | nachrichten | aus aller welt
    stadt | land
  `),
};
