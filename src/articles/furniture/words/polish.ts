import { type LanguageWords, phrases } from './language-words.ts';

export const POLISH: LanguageWords = {
  pointers: phrases(`
    czytaj także | czytaj też | czytaj również | czytaj więcej | czytaj dalej | czytaj w | przeczytaj także
    przeczytaj też | przeczytaj również | przeczytaj więcej | zobacz także | zobacz też | zobacz również
    zobacz więcej | zobacz wideo | obejrzyj też | posłuchaj też | sprawdź też | polecamy | polecamy również
    polecany artykuł | nie przegap | warto przeczytać | więcej na ten temat | więcej informacji
    dowiedz się więcej | powiązane | relacja na żywo | cały artykuł | czytaj cały artykuł
  `),
  kickers: phrases(`
    wideo | na żywo | zobacz | sprawdź | obejrzyj | przeczytaj | czytaj | galeria | podcast | sonda
  `),
  lists: phrases(`
    najczęściej czytane | najpopularniejsze | najnowsze | najnowsze wiadomości | najnowsze artykuły
    powiązane artykuły | podobne artykuły | polecane | polecane artykuły | polecane dla ciebie | zobacz inne
    inne artykuły | inne wiadomości | więcej wiadomości | więcej artykułów | ostatnie wpisy | popularne
    popularne teraz | może cię zainteresować | mogą cię zainteresować | to może cię zainteresować
    wiadomości dnia | pozostałe wiadomości | powiązane tematy | trendy | na topie
  `),
  pointerOpenings: phrases(`
    czytaj także | czytaj też | czytaj również | przeczytaj | zobacz także | zobacz też | więcej o
    więcej informacji znajdziesz | więcej informacji na | kliknij, aby | śledź najnowsze | relację na żywo
  `),
  promptOpenings: phrases(`
    zapisz się | zarejestruj się | zaloguj się | zaloguj | subskrybuj | prenumeruj | masz już konto
    masz już prenumeratę | nie masz konta | obserwuj nas | obserwuj | śledź nas | polub nas | pobierz | udostępnij
    podziel się | wesprzyj | dołącz do | kup dostęp | kup prenumeratę | wypisz się | zobacz w przeglądarce
    zapisując się | używamy plików cookie | używamy plików cookies | wykorzystujemy pliki | ta strona używa
    ta strona korzysta | ta witryna | my i nasi | ten artykuł jest | ta treść jest | treść dostępna
    artykuł dostępny | aby czytać dalej | aby przeczytać | aby skomentować | załóż konto | utwórz konto
    podaj swój | wpisz swój | twój adres | adres e-mail | nie pamiętasz hasła | zapomniałeś hasła
    dodaj komentarz | napisz komentarz | zostaw komentarz | skomentuj | komentarze zostały | co o tym | co sądzisz
    co myślisz | bądź na bieżąco | nie przegap żadnej | włącz powiadomienia | włącz javascript | newsletter
    skontaktuj się | napisz do nas | przyślij | masz temat | jesteś świadkiem
  `),
  promptPhrases: phrases(`
    polityka prywatności | polityki prywatności | polityką prywatności | politykę prywatności
    zgodę na przetwarzanie
    naszego newslettera | nasz newsletter | do newslettera | twoją skrzynkę | swoją skrzynkę | twojej skrzynce
    nieograniczony dostęp | niezależne dziennikarstwo | niezależnego dziennikarstwa | nasz kanał | naszą aplikację
    naszej aplikacji | plików cookie | plików cookies | nasi partnerzy
    zaufani partnerzy | dostęp do wszystkich | prenumeratę cyfrową | obserwuj nas | polub nas | wesprzyj nas
    używa plików | wykorzystuje pliki | używamy plików
  `),
  weakPromptPhrases: phrases(`
    subskrypcję | subskrypcja | prenumerata | prenumeratę | prenumeraty | swój adres | newsletter | newslettera
    zgoda | zgodę | cookies | cookie | miesięcznie | za darmo | bezpłatnie | facebook | facebooku | whatsapp
    reklam | reklamy
    w każdej chwili | regulamin | regulaminu | przetwarzanie danych | danych osobowych | app store | google play
  `),
  cutOff: phrases(`
    aby czytać dalej | aby przeczytać cały | dostęp tylko dla | tylko dla prenumeratorów | tylko dla subskrybentów
    treść dostępna dla | artykuł dostępny tylko | artykuł tylko dla | ten artykuł jest dostępny | kup dostęp
    czytaj dalej z | wykup dostęp
  `),
  readerWords: phrases(`
    ty | twój | twoje | twoja | twoją | twojej | ciebie | cię | ci | swój | swoje | swoją | swojej | nas | nasz
    nasze | naszego | naszej | nam | my | was | wasz
  `),
  reportingWords: phrases(`
    powiedział | powiedziała | według | poinformował | poinformowała | podkreślił | podkreśliła | dodał | dodała
    stwierdził | stwierdziła | napisał | napisała | przekazał | przekazała | ocenił | podał
  `),
  labels: phrases(`
    udostępnij | udostępnij artykuł | udostępnij na facebooku | podziel się | drukuj | wydrukuj | komentarze
    komentarz | pokaż komentarze | zobacz komentarze | brak komentarzy | skomentuj | zapisz | zapisz na później
    posłuchaj | posłuchaj artykułu | odsłuchaj | szukaj | wyszukaj | skopiuj link | kopiuj link | link skopiowany
    obserwuj | menu | zamknij | otwórz | wstecz | wróć | poprzedni artykuł | następny artykuł | do góry
    przejdź do treści | pokaż więcej | zobacz wszystkie | tagi | słowa kluczowe | polityka prywatności
    prywatność | cookies | ustawienia prywatności | regulamin | kontakt | o nas | reklama u nas | newsletter
    newslettery | prenumerata | subskrybuj | zaloguj | zaloguj się | wyloguj | zarejestruj się | moje konto
    wideo | zdjęcia | galeria | powiększ | powiększ zdjęcie | pełny ekran | czas czytania | aktualizacja
    opublikowano | data publikacji | źródło | odpowiedz | zgłoś | zgłoś błąd | na żywo | pilne | tylko u nas
    pobierz | odtwórz | ładowanie | strona główna | wyślij | lubię to | obserwuj autora
  `),
  advertisements: phrases(`
    reklama | reklamy | dalsza część artykułu pod reklamą | dalsza część artykułu znajduje się pod
    dalsza część tekstu pod wideo | dalsza część artykułu pod wideo | dalsza część tekstu pod materiałem wideo
    dalsza część artykułu pod materiałem wideo | dalszy ciąg materiału pod wideo | ciąg dalszy pod reklamą
    resztę artykułu znajdziesz pod | materiał sponsorowany | artykuł sponsorowany | materiał partnera
    materiał promocyjny | sponsorowane
  `),
  counted: phrases(`
    komentarzy | komentarze | komentarz | min czytania | min. czytania | minut czytania | minuty czytania
    udostępnień | wyświetleń | odsłon
  `),
  legal: phrases(`
    wszelkie prawa zastrzeżone | wszystkie prawa zastrzeżone | prawa autorskie | kopiowanie
    dalsze rozpowszechnianie | rozpowszechnianie artykułu | nota prawna
  `),
  noteLabels: phrases(`
    od redakcji | sprostowanie | korekta | poprawka | przypis redakcji | nota redakcyjna | przyp. red.
    uzupełnienie
  `),
  noteOpenings: phrases(`
    we wcześniejszej wersji | w poprzedniej wersji | w pierwotnej wersji | artykuł został zaktualizowany
    artykuł został poprawiony | tekst został zaktualizowany | artykuł zaktualizowano
  `),
  pictures: phrases(`
    zdjęcie | zdjęcia | fot | fot. | foto | źródło zdjęcia | źródło zdjęć | źródło fot. | ilustracja | grafika
    autor zdjęcia | zdjęcie ilustracyjne | zdjęcie poglądowe | zdjęcie główne | zdjęcie archiwalne | rys.
  `),
  sources: phrases(`
    artykuł pierwotnie ukazał się | artykuł ukazał się | tekst ukazał się | tekst pierwotnie ukazał się
    artykuł został opublikowany | pierwotnie opublikowano | pierwotnie opublikowany | tekst pochodzi z | źródło
    artykuł pochodzi z | oryginalny artykuł
  `),
  desks: phrases('oprac. | opracowanie | opracował | opracowała | tłumaczenie | tłum.'),
  sections: phrases(`
    świat | polityka | gospodarka | kraj | polska | kultura | nauka | zdrowie | opinie | biznes | sport
    piłka nożna | wiadomości | społeczeństwo | wojna w ukrainie | ukraina | europa | technologie | tech
    nowe technologie | środowisko | klimat | edukacja | prawo | finanse | pieniądze | praca | motoryzacja | moto
    podróże | turystyka | kuchnia | styl życia | moda | gwiazdy | rozrywka | film | muzyka | książki | telewizja
    media | historia | religia | kościół | regiony | warszawa | kraków | śląsk | wybory | komentarze | felietony
    publicystyka | wywiady | ekonomia | rynek | nieruchomości | zagranica | najnowsze
  `),
};
