import { type LanguageWords, phrases } from './language-words.ts';

export const DUTCH: LanguageWords = {
  pointers: phrases(`
    lees ook | lees meer | lees verder | lees hier | lees ook dit | lees ook deze | lees het hele artikel
    lees het volledige artikel | lees alles over | bekijk ook | bekijk hier | kijk ook | zie ook | meer lezen
    meer over | meer over dit onderwerp | meer over dit thema | meer weten | meer informatie | gerelateerd
    mis niet | mis dit niet | ook interessant | verder lezen | luister ook | luister hier | luister naar
    lees terug | volg het liveblog | leestip | leestips
  `),
  kickers: phrases(`
    achtergrond | video | kijk | podcast | liveblog | in beeld | analyse | poll | tip
  `),
  lists: phrases(`
    meest gelezen | best gelezen | gerelateerde artikelen | gerelateerd nieuws | meer nieuws | laatste nieuws
    het laatste nieuws | ander nieuws | andere artikelen | meer artikelen | vergelijkbare artikelen
    aanbevolen voor jou | aanbevolen artikelen | aanbevolen voor u | dit vind je misschien ook leuk
    misschien vind je dit ook interessant | misschien ook interessant | dit wil je lezen | populair | trending
    net binnen | recente berichten | recente artikelen | uitgelicht | verwante artikelen
  `),
  pointerOpenings: phrases(`
    lees ook | lees meer over | lees het hele | lees het volledige | lees hier | lees verder op | bekijk hier
    meer over dit | meer nieuws over | klik hier voor | volg hier het laatste | volg het laatste nieuws
  `),
  promptOpenings: phrases(`
    abonneer | abonneer je | abonneer u | word abonnee | word lid | schrijf je in | schrijf u in | meld je aan
    meld u aan | aanmelden | inloggen | log in | registreer | al abonnee | al een account | ben je al | bent u al
    volg ons | volg onze | download de app | download onze | ontvang | deel dit | deel via | deel op | steun
    doneer | afmelden | uitschrijven | bekijk in browser | bekijk deze mail | door je aan te melden
    wij gebruiken cookies | we gebruiken cookies | wij en onze | deze website gebruikt | deze site gebruikt
    deze site wordt | dit artikel is alleen | dit artikel is exclusief | deze inhoud is | om verder te lezen
    om dit artikel | om te reageren | om deze inhoud | maak een account | maak gratis | je e-mailadres
    uw e-mailadres | e-mailadres | wachtwoord vergeten | laat een reactie | geef een reactie | plaats een reactie
    reageer op | praat mee | wat vind jij | wat vindt u | blijf op de hoogte | mis niets | mis geen
    zet notificaties | schakel javascript | nieuwsbrief | gratis nieuwsbrief | bekijk de aanbieding | neem contact
    mail ons | app ons | tip de redactie | tip ons | heb je een tip | heeft u een tip | beheer je | beheer uw
  `),
  promptPhrases: phrases(`
    privacybeleid | privacyverklaring | privacy statement | je inbox | uw inbox | je mailbox
    op elk moment afmelden | opzegbaar | gebruiksvoorwaarden | onze nieuwsbrief
    onze nieuwsbrieven | de nieuwsbrief | je e-mailadres | uw e-mailadres | onbeperkt toegang
    onbeperkt lezen | onafhankelijke journalistiek | onze journalistiek | ons whatsapp-kanaal | onze app
    gebruik van cookies | onze partners | exclusief voor abonnees | alleen voor abonnees
    jouw abonnement | je abonnement | volg ons op | toestemming geeft | maandelijks opzegbaar
    gebruikt cookies | gebruiken cookies
  `),
  weakPromptPhrases: phrases(`
    abonnement | abonnee | abonnees | nieuwsbrief | nieuwsbrieven | je e-mail | uw e-mail | toestemming | cookies
    gratis | per maand | aanmelden | inloggen | whatsapp | facebook | advertenties
    algemene voorwaarden | persoonsgegevens | app store | google play | elk moment
  `),
  cutOff: phrases(`
    om verder te lezen | verder lezen? | lees verder met | dit artikel is alleen voor | alleen voor abonnees
    exclusief voor abonnees | dit artikel is exclusief | word abonnee om | abonneer je om | neem een abonnement om
    log in om verder te lezen | wil je verder lezen | wilt u verder lezen
  `),
  readerWords: phrases('je | jou | jouw | jij | jullie | uw | u | wij | we | ons | onze'),
  reportingWords: phrases(`
    zei | zegt | volgens | meldt | meldde | aldus | liet weten | laat weten | verklaarde | schrijft | schreef
    kondigde
  `),
  labels: phrases(`
    delen | deel | deel dit artikel | deel via whatsapp | deel op facebook | deel op twitter | afdrukken | print
    reacties | reactie | bekijk reacties | toon reacties | geen reacties | reageer | reageren | opslaan | bewaar
    bewaar artikel | luister | luister naar dit artikel | beluister | zoeken | zoek | kopieer link
    link gekopieerd | volgen | menu | sluiten | sluit | openen | terug | vorig artikel | volgend artikel
    naar boven | terug naar boven | naar de inhoud | ga naar de inhoud | toon meer | meer tonen | bekijk alles
    alles bekijken | trefwoorden | tags | privacy | cookies | cookiebeleid | cookie-instellingen | disclaimer
    colofon | over ons | adverteren | vacatures | klantenservice | nieuwsbrief | nieuwsbrieven | abonneren
    inloggen | uitloggen | registreren | mijn account | video | foto | foto's | vergroot | vergroot afbeelding
    volledig scherm | leestijd | bijgewerkt | gepubliceerd | laatste update | bron | antwoorden | rapporteer
    meld | live | net binnen | exclusief | downloaden | afspelen | laden | cadeau geven | geef cadeau | e-mail
  `),
  advertisements: phrases(`
    advertentie | advertenties | reclame | artikel gaat verder onder advertentie
    tekst gaat verder onder de advertentie | lees verder onder de advertentie | gesponsord | gesponsorde inhoud
    lees verder na de advertentie | het artikel gaat verder onder de foto | tekst loopt door onder de foto
    tekst gaat verder onder de foto | tekst gaat door onder de foto | verhaal gaat verder onder de foto
    advertentie - lees hieronder verder | partnerbijdrage
  `),
  counted: phrases(`
    reacties | reactie | min leestijd | min. leestijd | minuten leestijd | minuut leestijd | minuten lezen
    min lezen | keer gedeeld | weergaven
  `),
  legal: phrases(
    'alle rechten voorbehouden | auteursrecht | overname van | niets uit deze uitgave',
  ),
  noteLabels: phrases(`
    noot van de redactie | noot redactie | correctie | correcties | rectificatie | aanvulling | naschrift
    verbetering | redactionele noot
  `),
  noteOpenings: phrases(`
    een eerdere versie van dit | in een eerdere versie | dit artikel is aangepast | dit artikel is bijgewerkt
    dit artikel is gecorrigeerd | dit bericht is aangepast | dit bericht is bijgewerkt | dit artikel is aangevuld
  `),
  pictures: phrases(`
    beeld | afbeelding | afbeeldingen | foto | foto's | fotograaf | fotografie | foto ter illustratie
    illustratie | archieffoto | archiefbeeld | bron foto | bron beeld | credits
  `),
  sources: phrases(`
    dit artikel verscheen eerder | dit artikel verscheen oorspronkelijk | dit artikel is eerder verschenen
    dit artikel verscheen eerst | dit stuk verscheen eerder | dit stuk verscheen oorspronkelijk
    eerder verschenen | oorspronkelijk verschenen | oorspronkelijk gepubliceerd | eerder gepubliceerd | bron
  `),
  desks: phrases(`
    met medewerking van | m.m.v. | met bijdragen van | mede gebaseerd op | vertaling | vertaald door
    met dank aan
  `),
  sections: phrases(`
    buitenland | binnenland | politiek | economie | wetenschap | gezondheid | cultuur | opinie | opinies | sport
    voetbal | tech | technologie | media | cultuur & media | showbizz | entertainment | lifestyle | reizen | koken
    eten | wonen | geld | werk | onderwijs | natuur | klimaat | milieu | misdaad | justitie | regio | regionaal
    algemeen | nieuws | europa | wereld | nederland | belgië | vlaanderen | samenleving | boeken | film | muziek
    columns | column | achtergrond | geschiedenis | oorlog in oekraïne
  `),
};
