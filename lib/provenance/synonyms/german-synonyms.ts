/**
 * German words that say the same in factual prose, a group a line, written by hand for this project. What is loaded with
 * the comparison is german-stems.ts, which german-synonyms.test.ts makes of it.
 */
export const germanSynonyms = `abbau bergbau
abbau zersetzung
abbauen zerlegen zersetzen
abbildung darstellung
abbremsen bremsen langsamer verlangsamen verzögern
abdecken bedecken
abdeckung deckel
abdichten verschließen
abdichtung dichtung
abendbrot abendessen
abermals erneut nochmals
abfall müll
abfolge reihenfolge sequenz
abfrage anfrage
abfüllen abfüllung
abgase emissionen
abgasfrei emissionsfrei
abgeben freisetzen
abgeordneter parlamentarier
abhilfe lösung
abholzen abholzung entwaldung roden rodung
abhängig angewiesen
abhängig süchtig
abhängigkeit sucht
abkommen vereinbarung vertrag
abkühlen kühlen kühlung
abkürzen kürzen verkürzen
abladen entladen
ablagern ablagerung sediment
ablauf prozess vorgang
ablauf verlauf
ablaufdatum haltbarkeitsdatum verfallsdatum
ablaufen verlaufen
ableben tod
ablegen abspeichern speichern speicherung
ablehnen ablehnung verweigern zurückweisen
ableiten ableitung herleiten
ablichten aufnehmen fotografieren
ablösen ersetzen
ablösen nachfolgen
abmachung vereinbarung
abmelden ausloggen
abmessung dimension
abmildern abschwächen mildern
abnahme abnehmen absinken fallen rückgang sinken zurückgehen
abnahme rückgang schwund
abnehmend rückläufig sinkend
abnutzen abnutzung verschleißen
abreißen abriss niederreißen
abrupt plötzlich schlagartig
absatz abschnitt
absatzmarkt markt
abschalten abschaltung ausschalten
abschalten stilllegen
abschicken absenden
abschließen abschluss beenden beendigung stoppen
abschluss ende schluss
abschnitt kapitel
abschnitt teil
abschwung konjunkturrückgang rezession
abschwächen abschwächung schwächen
abschwächung schwächung
abschätzen schätzen schätzung
abschüssig steil
absetzen entmachten
absetzen verkaufen vertreiben veräußern
absetzung entmachtung
absichern bewahren schützen
absicht vorhaben
absicht ziel zweck
absichtlich bewusst vorsätzlich
absolut gänzlich vollkommen völlig
absondern ausscheiden ausscheidung
absorbieren absorption
absorbieren aufnahme aufnehmen
absprechen vereinbaren
abstammung herkunft ursprung
abstand distanz entfernung
abstieg niedergang verfall
abstimmung wahl
abstoßen abstoßung
absturz abstürzen
abtei kloster
abtragen abtragung
abtragung erosion
abtrennen trennen trennung
abwasser schmutzwasser
abwechslungsreich mannigfaltig vielfältig
abwehr abwehren
abwehr schutz
abwehrsystem immunabwehr immunsystem körperabwehr
abweichen abweichung
abweichen differenz unterscheiden unterschied
abweichung differenz unterschied
abziehen subtrahieren
abzielen bezwecken
abändern verändern veränderung wandel ändern änderung
account benutzerkonto konto
ackerbau agrarwirtschaft landwirtschaft
addieren zusammenzählen
adel aristokratie
ader blutgefäß gefäß
adipositas fettleibigkeit übergewicht
adlig aristokratisch
administration verwaltung
adresse anschrift
agrarisch landwirtschaftlich
ahne vorfahr
ahnen vorfahren
akku akkumulator
akku batterie
aktienmarkt börse
aktionär anteilseigner
aktiv tätig
aktivität tätigkeit
aktualisieren aktualisierung update
aktuell derzeit gegenwärtig momentan
akzeptanz akzeptieren annehmen hinnehmen
algorithmus rechenverfahren
alimente unterhalt
alkohol ethanol
all weltall weltraum
alleinstellung monopol
allergie überempfindlichkeit
allergisch überempfindlich
allerorten überall
allgemein generell
allgemein universell
allgemeinmediziner hausarzt
allianz bündnis
alliierte verbündete
alljährlich jährlich
allmählich gemächlich langsam
alphabet buchstaben
alt betagt
altern alterung
alternative ausweg
altertum antike
altertumsforscher archäologe
altmodisch veraltet überholt
ampel verkehrsampel
amt behörde
amtlich offiziell
amtszeit legislaturperiode
analyse analysieren prüfen untersuchen
anbau kultivierung
anbauen kultivieren
anbieten angebot
anbieten bereitstellen verfügung
anbieter händler verkäufer
anbraten braten rösten
anbringen befestigen fixieren
andauern anhalten dauern
andernfalls sonst
anerkennen würdigen
anerkennung wertschätzung
anfang anfangen beginnen starten
anfang auftakt beginn
anfangs ursprünglich
anfangs zuerst zunächst
anfassen berühren
anfertigen fertigen herstellen
anfertigung fabrikation fertigung herstellung produktion
anfordern anforderung verlangen
anfrage ersuchen
anfänger einsteiger neuling
anfänglich ursprünglich
angabe auskunft information
angebot offerte
angebotsüberschuss überangebot
angehörige mitglied
angehörige verwandte
angeklagter beschuldigter
angemessen passend
angestellte arbeitnehmer beschäftigte mitarbeiter
angestellte belegschaft mitarbeiter personal
angewiesen benötigen brauchen
angleichen anpassen anpassung
angreifen angriff attacke attackieren
angrenzend benachbart
angriff überfall
angst furcht
anhalten stoppen
anheben erhöhen steigern steigerung vergrößern
anheben heben hochheben
anhänger befürworter unterstützer
anhänger gefolgsmann
anhäufen anhäufung ansammeln
anklagen anschuldigung beschuldigen
ankommen ankunft eintreffen
ankündigen ankündigung
anlegen geldanlage investieren investition
anleger geldgeber investor
anleitung anweisung
anlocken anziehen locken
anmelden anmeldung einloggen login
annahme annehmen vermuten
annahme hypothese vermutung
annalen chronik
anordnen befehlen
anordnen ordnen sortieren
anordnung ordnung reihenfolge
anpassungsfähig flexibel
anrainer nachbar
anregen stimulieren
anregend stimulierend
anreichern anreicherung
anreiz ansporn
anruf telefonat
anrufen telefonieren
ansammeln sammeln sammlung zusammentragen
ansammlung gruppe
anschaffen erwerben kaufen
anschaffung kauf
anschließen anschluss verbinden
anschließend danach nachher später
anschwellen schwellung
ansicht auffassung meinung
ansiedeln besiedeln siedeln
anspornen motivieren
ansprechpartner kontaktperson
anspruch recht
anstatt stattdessen
anstecken ansteckung infektion infizieren
ansteckend infektiös übertragbar
ansteigen anstieg anwachsen steigen
anstieg steigerung zunahme zuwachs
anstreben bemühen
anstrengend beschwerlich mühsam
anstrengung bemühung bemühungen
anstrengung mühe
anteil beitrag
anteil gehalt
anteil prozentsatz quote
antikörper immunglobulin
antrag beantragen
antrag gesuch
antreiben antrieb
antrieb motor
antwort antworten erwidern
antwort reaktion
antwortzeit reaktionszeit
antwortzeit zugriffszeit
anwachsen wachsen wachstum zunahme zunehmen
anwalt jurist rechtsanwalt
anweisung befehl
anwenden anwendung verwenden
anwender benutzer nutzer
anwendung anwendungsprogramm
anwendung einsatz nutzung verwendung
anwesenheit gegenwart präsenz
anzahl zahl
anzeichen hinweis indiz
anzeichen symptom
anzeige display
anzeigen darstellen
anziehen anziehung
anziehend attraktiv reizvoll
anziehung anziehungskraft
anziehungskraft gravitation schwerkraft
anzünden entzünden
api interface schnittstelle
apparat gerät
apparat maschine
apparat vorrichtung
arbeit job tätigkeit
arbeiter arbeitskraft beschäftigte
arbeiterschicht unterschicht
arbeitnehmervertretung gewerkschaft
arbeitsintensiv aufwendig aufwändig
arbeitslos erwerbslos
arbeitslosigkeit erwerbslosigkeit
arbeitsniederlegung streik
arbeitsspeicher hauptspeicher ram
areal fläche
areal gebiet
argument begründung
argwohn misstrauen
argwohn verdacht
arm bedürftig mittellos
armee heer
armee militär streitkräfte
art sorte typ
artenreichtum artenvielfalt biodiversität
arterie schlagader
arznei arzneimittel heilmittel medikament
arzt doktor mediziner ärztin
arztpraxis praxis
ast zweig
astronaut kosmonaut raumfahrer
athlet sportler
atmen atmung
atomenergie atomkraft kernenergie kernkraft
atomkraftwerk kernkraftwerk
attraktion sehenswürdigkeit
aufbau gliederung struktur
aufbau zusammensetzung
aufbauen bauen erbauen errichten
aufbewahren aufbewahrung lagerung
aufdecken enthüllen
auffinden entdecken
auffordern aufforderung
aufforsten aufforstung
aufführen aufführung
aufgabe funktion rolle
aufgrund infolge
aufhören enden schluss
auflisten aufzählen
auflösen lösen
aufmachen öffnen öffnung
aufprall kollision zusammenstoß
aufregend spannend
aufrichtig ehrlich
aufschieben aufschub verschieben
aufschieben hinauszögern verschieben
aufschreiben notieren
aufschwung konjunkturaufschwung
aufsicht überwachung
aufspalten spalten spaltung zerlegen
aufstand meuterei
aufstand rebellion revolte
aufsteigen emporsteigen
aufstieg emporkommen
auftauchen auftreten vorkommen
auftauen tauen
aufteilen aufteilung verteilen
aufteilen teilung
aufteilen zerlegen
auftrag bestellung
auftraggeber klient kunde
auftreten erscheinen vorkommen
auftrieb auftriebskraft
aufwand aufwendungen ausgaben kosten
aufzeichnen aufzeichnung
aufzeichnen erfassen
aufzeichnen protokollieren
aufzeichnung protokoll
aufzug fahrstuhl lift
auge sehorgan
augenarzt ophthalmologe
augenblick moment zeitpunkt
augenblicklich momentan
augengläser brille
ausbau erweiterung
ausbauen erweitern erweiterung
ausbildung schulung
ausbreiten ausbreitung verbreiten
ausbruch eruption vulkanausbruch
ausdauer durchhaltevermögen
ausdehnen ausdehnung
ausdehnung erweiterung
ausdruck begriff bezeichnung
ausdruck begriff wort
ausdruck formulierung
ausdrücken formulieren
auseinandersetzung konflikt streit
ausfall ausfallen
ausfallsicher hochverfügbar
ausfallsicherheit hochverfügbarkeit
ausführen durchführen durchgeführt vornehmen
ausführen vollziehen
ausführungszeit laufzeit
ausgang ausstieg
ausgeglichen ausgewogen
ausgereift reif
ausgewogen harmonisch
ausgezeichnet exzellent hervorragend
ausgleich ausgleichen kompensieren
ausgleich kompensation
ausgraben ausgrabung
ausgraben graben grabung
ausgrenzen ausgrenzung ausschließen
aushalten standhalten
ausklingen enden
auslasten auslastung
auslese selektion
ausländisch fremd
auslösen bewirken herbeiführen hervorrufen verursachen
auslöser ursache
ausmachen betragen
ausmaß umfang
ausnahme exception
ausnahme sonderfall
ausnahmslos durchweg
ausprobieren bemühen probieren versuchen
ausrauben plündern plünderung
ausrauben überfallen
ausrechnen berechnen errechnen kalkulieren
ausreichen genügen
ausreichend genügend hinreichend
ausrichten ausrichtung orientieren
ausrüsten ausstatten
ausrüstung ausstattung
aussaat säen
aussage behauptung
aussagen äußern
ausschlag hautausschlag
ausschlaggebend entscheidend maßgeblich
ausschließen ausschluss
ausschließlich lediglich
aussicht perspektive
aussichtslos hoffnungslos
ausstatten ausstattung versehen
ausstatten bestücken
ausstellen ausstellung
ausstoß emission
ausstoßen emittieren freisetzen
ausstreuen streuen verbreiten
aussuchen auswahl auswählen wählen
austausch austauschen
austausch wechsel
austauschen auswechseln ersatz ersetzen
auswahl sortiment
auswanderer emigrant
auswandern auswanderung emigrieren
auswirkung effekt wirkung
auswirkung folge konsequenz
auszeichnen charakterisieren kennzeichnen
auszeichnung ehrung
authentifizieren authentifizierung
auto automobil pkw wagen
auto fahrzeug wagen
autobahn schnellstraße
autofahrer fahrer
automatisch selbsttätig
automatisieren automatisierung
autor schriftsteller
außergewöhnlich ungewöhnlich unüblich
außerordentlich äußerst überaus
außerstande unfähig
baby neugeborenes säugling
backofen ofen
backup datensicherung sicherungskopie
backup sicherung sicherungskopie
bahn eisenbahn
bahn orbit umlaufbahn
bahnbrechend revolutionär wegweisend
balance gleichgewicht
bank geldinstitut kreditinstitut sparkasse
bankkonto konto
banknote geldschein
bankrott insolvenz konkurs pleite
bankrott pleite zahlungsunfähig
bargeld barmittel
barriere hindernis hürde
basis fundament grundlage
bau bauwerk gebäude
bauart bauweise konstruktion
bauernhof gehöft landgut
bauwerk gebäude haus
beabsichtigen bezwecken
beabsichtigen planen vorhaben
beachten berücksichtigen
beachtlich bemerkenswert
beanspruchen belasten
beanstanden bemängeln kritik kritisieren
beaufsichtigen überwachen
beauftragter bevollmächtigter
beben erdbeben
beben erschütterung
bedarf benötigen brauchen
bedarf nachfrage
bedenken zweifel
bedeuten besagen
bedeutend bedeutsam relevant wesentlich wichtig
bedeutend beträchtlich deutlich erheblich wesentlich
bedeutung relevanz stellenwert wichtigkeit
bedeutung sinn
bedienen bedienung
bedienerfreundlich benutzerfreundlich
bediensteter diener
bedingung kondition
bedingung voraussetzung vorbedingung
bedrohen gefährden
bedrohlich gefährlich riskant
bedrohung gefahr risiko
beeinflussen einfluss einwirken
beerdigen begraben bestatten
beerdigung begräbnis bestattung
befehl kommando
befolgen einhalten einhaltung
befragung umfrage
befreien befreiung
befugnis berechtigung
befugnis ermächtigen
befugt berechtigt
befund diagnose
befund ergebnis resultat
befördern beförderung transport transportieren
befördern bringen
befördern tragen
beförderung fracht transport
befürchten fürchten
befürworten unterstützen
begabt talentiert
begabung talent
begattung paarung
begebenheit ereignis geschehnis vorfall
begegnen kennenlernen
begegnen treffen
begegnen zusammentreffen
begehrt beliebt
begehrt gefragt
begeistern begeisterung
begleiterscheinung nebenwirkung
begreifen verstehen verständnis
begrenzen beschränken einschränken einschränkung
begründung rechtfertigung
begrüßen grüßen
begrüßen willkommen
begünstigen fördern
begütert reich vermögend wohlhabend
behandeln behandlung therapieren
beheben lösen lösung
beheben reparieren
beheizen heizen heizung
behindern hemmen hindern
behindert behinderung
behinderung hindernis
behutsam schonend
behutsam vorsichtig
behälter container
behälter gefäß
beibehalten weiterführen
beihilfe subvention zuschuss
beinahe nahezu
beinhalten einschließen umfassen
beinhalten enthalten umfassen
beispielhaft exemplarisch
beistand hilfe
beisteuern beitragen
beitrag beitragen mitwirken
beitrag mitgliedsbeitrag
beißen biss
bekannt berühmt
bekanntheit ruhm
bekleidung kleidung
bekommen erhalten kriegen
belagern belagerung
belanglos nebensächlich unbedeutend unerheblich unwichtig
belaufen betragen
beleg belegen beweisen nachweisen
beleg beweis nachweis
belegen beweisen nachweisen zeigen
beleuchtung licht
beliebt populär
beliebtheit popularität
belüften lüften lüftung
belüftung lüftung
bemerken merken wahrnehmen
bemerkenswert erstaunlich verblüffend
benachbart nah
benachrichtigen informieren mitteilen mitteilung
benachrichtigung mitteilung nachricht
benachteiligen diskriminieren diskriminierung
benehmen verhalten
benennen erwähnen nennen
benennung bezeichnung name
benutzen einsetzen gebrauchen nutzen nutzung verwenden
benutzername nutzername
benutzeroberfläche oberfläche
benutzung einsatz gebrauch nutzung verwendung
benzinmotor verbrennungsmotor
benötigen brauchen erfordern voraussetzen
benötigt erforderlich
berechnung rechnen rechnung
berechtigung zugriffsrecht
bereich gebiet
bereitstellen lieferung zuliefern
berg gebirge
bergarbeiter bergmann
bergkette gebirge
bergrutsch erdrutsch hangrutsch
bergspitze gipfel
bergwerk grube
bericht meldung
berichten erzählen schildern
berichten melden mitteilen
beruf job tätigkeit
beruhigen besänftigen
berücksichtigen einbeziehen
berühmt namhaft
beschaffenheit eigenschaft
beschleunigen schneller
beschließen beschluss entscheiden
beschneiden rückschnitt stutzen
beschreiben darstellung schildern
beschuldigen vorwerfen vorwurf
beschädigen schädigen
beschädigung schaden schädigung
beseitigen entfernen
besetzen okkupieren
besitz eigentum
besitz reichtum
besitzer eigentümer inhaber
besorgnis sorge
besprechen erörtern
besser optimieren optimierung verbessern verbesserung
bestandteil element komponente
bestimmen ermitteln ermittlung feststellen
bestimmen festlegen festsetzen
bestimmung festlegung
bestimmung regelung vorschrift
bestleistung rekord
bestrafen strafe
bestrafung strafe
beständig dauerhaft permanent
beständig stabil
besucher gäste
betanken tanken
beteiligen mitwirken
beteiligen teilnahme teilnehmen
beteiligte teilnehmer
betonen hervorheben unterstreichen
betonung hervorhebung
betreuung pflege
betrieb firma konzern unternehmen
betriebssystem systemsoftware
betrübt traurig
beurteilen bewerten einschätzen einschätzung
beute beutetier
bevollmächtigen ermächtigen
bevorzugen präferieren vorziehen
bevölkerung einwohner
bewachen überwachen
bewahrung erhaltung
bewegen verschieben
beweglich mobil
beweglichkeit mobilität
bewertung einstufung
bewertung urteil
bewirken wirkung
bewohner einwohner
bewusst gezielt
bewusstlos ohnmächtig
bewusstlosigkeit ohnmacht
bewältigen meistern
bewältigen überwinden
bewässern bewässerung
bewässern gießen wässern
bewölkt wolkig
bezahlen zahlung
bezahlung entlohnung vergütung
bezeichnen nennen
bezeichnend charakteristisch kennzeichnend typisch
beziehung verbindung zusammenhang
beziehung verhältnis zusammenhang
beziehungsweise respektive
bezüglich hinsichtlich
bibliothek library
biegen krümmen
biegsam elastisch flexibel
biegung krümmung
bild gemälde
bildpunkt pixel
bildschirm display monitor
billig günstig preisgünstig preiswert
binärziffer bit
biokatalysator enzym
bisweilen gelegentlich manchmal mitunter zuweilen
bitten ersuchen
blackout stromausfall
blattwerk laub
blicken schauen sehen
blind sehbehindert
blockieren hemmen unterdrücken
blockieren sperren sperrung
blockieren versperren
bloß lediglich
bluten blutung
bluthochdruck hypertonie
blütensaft nektar
blütezeit glanzzeit höhepunkt
bodenwasser grundwasser
booten hochfahren
botschaft meldung nachricht
botschafter diplomat gesandter
boykott boykottieren
branche gewerbe sektor wirtschaftszweig
brand feuer
bratpfanne pfanne
brauchbar hilfreich nützlich
brechen zerbrechen
brechreiz übelkeit
brotteig teig
browser webbrowser
bruch riss
brut nachwuchs
bruttoinlandsprodukt wirtschaftsleistung
brötchen semmel
brühe suppe
brüten nisten
budget etat haushalt
bulette frikadelle
bund bündnis
bundeskanzler kanzler
bundesweit landesweit
bunt farbig
busch strauch
busfahrer chauffeur
bußgeld geldstrafe
bäcker bäckerei
bügeln plätten
bühne podium
bürger staatsbürger
bürgermeister stadtoberhaupt
bürgersteig gehsteig gehweg
cache puffer zwischenspeicher
charakteristikum eigenschaft kennzeichen merkmal
chef leiter vorgesetzter
chiffrieren verschlüsseln
coach trainer
code quellcode quelltext
commit festschreiben
computer rechner
computerprogramm programm software
copyright urheberrecht
dachboden speicher
damals ehemals einst früher
dampf wasserdampf
darlehen kredit
darstellen veranschaulichen zeigen
darsteller schauspieler
dasselbe derselbe gleich identisch
datei file
daten informationen
datenleck datenpanne
datenrate durchsatz
datensatz eintrag
datenschutz privatsphäre
datentransfer datenübertragung
datenträger festplatte
dauer zeitdauer
dauerhaft langfristig
dauerhaft langlebig
dauerhaft nachhaltig
dauernd fortwährend stets ständig
daumenregel faustregel
davor vorher zuvor
debatte debattieren diskussion diskutieren erörtern
debugging fehlersuche
dechiffrieren entschlüsseln
defekt fehlerhaft
defekt kaputt
definitiv endgültig
deflation preisrückgang
dekade jahrzehnt
delikt straftat verbrechen
demonstration kundgebung
demonstration protest
denkbar machbar möglich
denken nachdenken überlegen
denkmal monument
dennoch trotzdem
dentist zahnarzt
depression niedergeschlagenheit
desaster katastrophe
design gestaltung
detail einzelheit
detailliert eingehend
details einzelheiten
detonation explosion
deutlich eindeutig klar
deutlich verdeutlichen
diabetes zuckerkrankheit
diagnose diagnostizieren
diagramm grafik
dialekt mundart
diarrhö durchfall
dichtung poesie
diebstahl entwenden stehlen
diener knecht
dienst service
dienstleistung service
direkt unmittelbar
direktor leiter leitung
disziplin fach
disziplin fachgebiet
diverse mehrere verschieden
diversität vielfalt
dokument schriftstück urkunde
domestizieren domestizierung zähmen zähmung
dominant vorherrschend
dominanz hegemonie vorherrschaft vormachtstellung
dominieren vorherrschen überwiegen
dorf ortschaft
dosierung dosis
download heruntergeladen herunterladen
dramatisch gravierend
drastisch einschneidend
drastisch radikal
dreck schmutz
drehen drehung rotation rotieren
drehung umdrehung
droge rauschgift
duft geruch riechen
dulden tolerieren
dumm töricht
dunkelheit finsternis
dunst nebel
duplikat kopie
durchbruch fortschritt
durchbruch meilenstein
durchdringen durchqueren
durchführung umsetzung
durchgehend ununterbrochen
durchkneten kneten
durchlässig porös
durchqueren überqueren
durchschnitt mittelwert
durchsichtig transparent
dynastie herrscherhaus
dämmen dämmung
dämmen isolation isolieren
dämmung isolierung
dörflich ländlich
düngemittel dünger
düngen düngung
dünn schlank
dürr trocken
dürre trockenheit
ebbe niedrigwasser
ebenbürtig gleichwertig
ebenfalls ebenso gleichfalls
eckig kantig
effektiv wirksam wirkungsvoll
effektivität wirksamkeit wirkung
effizient leistungsfähig
ehe heirat
ehe heiraten hochzeit vermählen
eheleute ehepaar paar
ehemalig einstig früher
ehescheidung scheidung
ehren ehrung
eierkuchen pfannkuchen
eigenständig selbstständig unabhängig
eignen geeignet
eile hast
eilen hasten
einbinden einbindung integrieren
einbuße verlust
einbüßen verlieren verlust
einfach leicht mühelos simpel
einfach unkompliziert
einfall idee
einfluss einwirkung wirkung
einflussreich mächtig
einfrieren gefrieren
einführen einführung eingeführt
eingabe eingeben eintippen
eingang zugang
eingliedern eingliederung integration integrieren
einheimisch heimisch
einheitlich gleichmäßig
einheitlich homogen
einigkeit übereinstimmung
einigung kompromiss übereinkunft
einkaufen erwerben kaufen
einkommen einkünfte verdienst
einmalig einzigartig
einnahmen erlös ertrag
einnehmen erobern eroberung
einpacken verpacken
einrichten installation installieren
einrichten konfigurieren
einrichtung mobiliar möbel
einsamkeit isolation
einschließen einschluss
einsicht erkenntnis
einsparen einsparung ersparen ersparnis sparen
einspruch widerspruch
einstellen konfigurieren
einstellung konfiguration
einstufen klassifizieren
einsturz zusammenbruch
einstürzen zusammenbrechen zusammenbruch
einteilen einteilung gliedern gliederung unterteilen
einverständnis einwilligen zustimmen zustimmung
einverständnis einwilligung zustimmung
einwanderer zuwanderer
einwandern einwanderung immigration zuwanderung
einweihen einweihung eröffnen
einzeln individuell
einzeln separat
einzigartig unverwechselbar
eiscreme speiseeis
eisschrank kühlschrank
eiszeit kaltzeit
eiweiß protein
eiweiße proteine
elektrisch elektro
elektrizität strom
elektrizitätserzeugung stromerzeugung
elektrizitätswerk kraftwerk
elektroauto elektrofahrzeug
elementar fundamental grundlegend
elite oberschicht
email mail
emission treibhausgasausstoß
emissionsfrei klimaneutral
emotion empfindung gefühl
empfangen erhalten
empfehlung ratschlag
empfinden fühlen spüren
empfindlich sensibel
empfindlichkeit sensibilität
endlich letztlich schließlich zuletzt
energiegehalt kalorie
energiesparen stromsparen
energiesparend sparsam
eng schmal
engpass flaschenhals
enorm gewaltig gigantisch riesig
entbehrlich unnötig
entbinden gebären
entbindung geburt
entdeckung fund
entfallen wegfall
entfallen wegfallen
entfernen herausnehmen
entfernen löschen tilgen
entfernt fern
entgegengesetzt gegensätzlich
entgelt gebühr
enthüllen offenbaren
entkräften widerlegen
entlassen kündigen
entlassung kündigung
entleeren leeren
entnahme entnehmen
entscheidend maßgeblich wesentlich zentral
entschädigung schadenersatz
entsprechend passend
entstammen herkommen herrühren stammen
entstehen herausbilden
entstehung herkunft ursprung
enttäuschend ernüchternd
entwerfen konstruieren konzipieren
entwickeln entwicklung
entwickler programmierer softwareentwickler
entwicklungsgeschichte evolution
entwurf konzept skizze
entwässern entwässerung
entziehen entzug
epidemie seuche
epoche zeitalter ära
erbanlage gen
erbe erbschaft nachlass
erbgut genom
erblich genetisch vererbbar
erbrechen übergeben
erdapfel kartoffel
erdball globus
erderwärmung klimaerwärmung klimawandel
erdgeschoss parterre
erdulden leiden
ereignen geschehen passieren stattfinden
erfahrung praxis
erfolg erfolgreich
erforderlich notwendig nötig unerlässlich
erfordern verlangen
erforschen forschen forschung untersuchen
erfrieren erfrierung
ergeben folgen resultieren
ergebnis folge konsequenz
ergebnis rückgabewert
ergänzend zusätzlich
ergänzung zusatz
erhalten erlangen
erhitzen erwärmen wärmen
erholen genesung
erholen regenerieren
erinnern erinnerung gedächtnis
erkennbar sichtbar
erkennen wahrnehmen
erklären erläutern erläuterung
erkrankt krank
erkrankte patient patientin
erkrankung krankheit leiden
erkältung schnupfen
erlass verordnung
erlauben erlaubnis genehmigen gestatten zulassen
erlauben ermöglichen gestatten
erlaubnis genehmigung zulassung
erlaubt gestattet zulässig
erlegen jagd jagen
erleichtern erleichterung
erleichtern vereinfachen
erlernen lernen
ermitteln messen messung
ermorden töten umbringen
ermordung mord
erneuerbar regenerativ
erneuern erneuerung
ernst ernsthaft
ernst gravierend schwerwiegend
ernährung ernährungsweise
erproben testen
erprobung probe test
erreichbar zugänglich
erschrecken schreck
erschweren erschwert
erschöpft müde
erschöpfung müdigkeit schläfrigkeit
erstatten rückerstatten
erstaunen überraschen
ertrag gewinn profit überschuss
erweiterbar skalierbar
erwärmung temperaturanstieg
erzeugen herstellen produktion produzieren
erzeugnis produkt
erzeugnis ware
erziehungsrecht sorgerecht
essen mahlzeit speise
essen speisen verzehren
etage geschoss stockwerk
etappe phase
etappe schritt
eventuell möglicherweise vielleicht
eventuell vielleicht womöglich
exakt genau präzise
exekution hinrichten
exil verbannen
existenz existieren
existieren vorliegen
existierend vorhanden
experiment experimentieren
experiment versuch
experimente versuche versuchsreihe
explodieren explosion
export exportieren
fabrikant hersteller produzent
facharzt spezialist
fachausdruck fachbegriff terminus
fachgeschäft fachhandel
fachkraft fachmann spezialist
fahrer lenker
fahrerlaubnis führerschein
fahrgast passagier
fahrkarte fahrschein ticket
fahrlässig leichtsinnig unvorsichtig
fahrlässigkeit unvorsichtigkeit
fahrrad rad
fahrradfahrer radfahrer
fahrradweg radweg
fair gerecht
fakt tatsache
fallen stürzen
falsch fehlerhaft
falsch inkorrekt unrichtig
farbe farbton
farbstoff pigment
faserig zäh
fegen kehren
fehlen knappheit mangel
fehlen mangeln
fehler irrtum
fehlerquelle fehlerursache
fehlgeschlagen gescheitert misslungen
fehlschlag misserfolg
fehlschlagen misslingen scheitern
feier feiern
feind gegner
fell pelz
fels felsen
ferien urlaub
fermentation fermentieren gären gärung
fernhalten verscheuchen vertreiben
fernrohr teleskop
fernsprecher telefon
fertigkeit fähigkeit
festnahme festnehmen verhaften
feststellen nachweis nachweisen
feucht nass
feucht saftig
feuchtgebiet sumpf
feuchtigkeit nässe
feuerpause waffenruhe waffenstillstand
filiale niederlassung zweigstelle
film kinofilm
filmemacher regisseur
filtern filterung filtrieren
firmensitz hauptsitz
fleischer metzger
fleischlos vegetarisch
fliegen flug
flieger flugzeug
fliehen flüchten
flora pflanzenwelt vegetation
flott geschwind rasch schnell zügig
flut hochwasser überschwemmung
flutwelle tsunami
flüchtig oberflächlich
flüstern wispern
fokus schwerpunkt
fokussieren konzentrieren
folgerichtig logisch
folgerung schlussfolgerung
folglich infolgedessen
form gestalt
formel gleichung
formell förmlich
formen gestalten
forscher forscherin wissenschaftler wissenschaftlerin
forst wald
fortbestand weiterbestehen
fortbestehen fortdauern weiterbestehen
fortdauern weitergehen
fortführen fortsetzen weiterführen
fortgeschritten weitentwickelt
fortpflanzen vermehren
fortpflanzung reproduktion
fortschritt weiterentwicklung
fossil versteinert
fossil versteinerung
foto fotografie
fotoapparat kamera
fotosynthese photosynthese
fracht ladung
frachter frachtschiff
frachter lastschiff
frage fragestellung
frage problem
freisprechen freispruch
freiwillig ungezwungen
fremdenverkehr tourismus
fressen verzehren
freude vergnügen
friedlich gewaltlos
frieren gefrieren
friseur frisör
frist termin
front vorderseite
frostschutz frostschutzmittel
früherkennung vorsorgeuntersuchung
frühjahr frühling
frühzeitig rechtzeitig
funktionieren wirken
fusion fusionieren verschmelzen
fusion vereinigung zusammenschluss
fußgänger passant
fähig imstande
fördern förderung unterstützen
führen führung leiten leitung
fürst landesherr
füttern fütterung
ganzzahl integer
garantie gewährleistung
garantieren gewährleisten sicherstellen
gastgeber veranstalter
gasthaus kneipe wirtshaus
gaststätte lokal restaurant
gebiet gegend region
gebogen krumm
gebräuchlich gewöhnlich gängig normal üblich
gebüsch hecke
gedanke idee
geeignet passend tauglich
gefangene häftling
gefangener häftling insasse
gefecht kampf schlacht
gefrierpunkt nullpunkt
gegebenheit umstand
gegensatz gegenteil
gegenteil umgekehrt
gegenwehr widerstand
gegenwärtig heute heutzutage
gegenwärtig heutig
gegenüberstellen vergleichen
geglückt gelungen
gegner kontrahent rivale
gehalt lohn verdienst vergütung
geheim vertraulich
geheimnisvoll mysteriös rätselhaft
gehirn hirn
gehörlos taub
geistliche klerus
geistlicher pfarrer priester
gelassen ruhig
geld zahlungsmittel
geldentwertung inflation teuerung
geldstück münze
geldwert kaufkraft
gelingen glücken
geltend gültig
geltung gültigkeit
gelähmt lähmung
gemeinde kommune
gemeinschaft gesellschaft
gemenge gemisch mischung
gemisch mischen mischung vermengen vermischen
genannt sogenannt
genauigkeit präzision
genehmigen zulassen zulassung
genesung heilen heilung kurieren
gericht tribunal
gerichtsurteil urteil
gering niedrig
geringfügig leicht
geringfügig minimal
gesamtbetrag summe
gesang lied
gesang singen
geschenk schenken
geschichte historie
geschichtlich historisch
geschmack schmecken
geschwindigkeit schnelligkeit tempo
geschwindigkeitsbegrenzung tempolimit
geschwulst tumor
geschäftsführer manager
geschäftsführung vorstand
gesetzentwurf gesetzesvorlage
gesetzgeber legislative
gesetzlich rechtlich
gesetzmäßig legal rechtmäßig
gesetzwidrig illegal rechtswidrig ungesetzlich verboten
gestorben tot verstorben
gesundheit wohlbefinden
gesättigt satt
gesüßt süß
getreide korn
getrennt separat
getriebe schaltung
getränk trinken
gewaltenteilung gewaltentrennung
gewaltig groß riesig
gewebe zellgewebe
geweiht heilig
gewerbe industrie
gewinnbringend lukrativ profitabel rentabel
gewinner sieger
gewiss zweifellos
gewissenhaft gründlich sorgfältig
gewöhnlich normalerweise üblicherweise
gewürz würze
gewürz würzen
gezeiten tide
gift giftstoff
giftig toxisch
giftstoff schadstoff
gipfel höhepunkt
gipfel spitze
glaubhaft glaubwürdig
gleichberechtigung gleichstellung
gleichbleibend konstant
gleichbleibend unverändert
gleichen ähneln ähnlich
gleichrangig gleichwertig
gleichzeitig parallel simultan zeitgleich
gleichzeitig zugleich
global international weltweit
glukose traubenzucker
glänzend schimmernd
gläubiger kreditgeber
gott gottheit
gotteshaus kirche
gouverneur statthalter
grasland savanne
grasland steppe
gratis kostenfrei kostenlos umsonst unentgeltlich
grenzenlos unbegrenzt unbeschränkt
grenzwert höchstwert
grenzwert schwelle schwellenwert
grenzüberschreitend international
grippe influenza
großeltern oma opa
großstadt metropole
großteil mehrheit mehrzahl
grundlegend tiefgreifend
grundrechte menschenrechte
grundsätzlich prinzipiell
größtenteils hauptsächlich vornehmlich vorwiegend überwiegend
gründlichkeit sorgfalt
gänzlich komplett vollständig völlig
gültigkeitsprüfung validierung
günstig vorteilhaft
güte qualität
habitat lebensraum
halbieren halbierung
halbjahr semester
halbwertszeit zerfallszeit
haltbar konservieren konservierung
haltbar konserviert
handel handeln handelsverkehr
handelsplatz handelszentrum umschlagplatz
handhabung umgang
handy mobiltelefon smartphone
harmlos ungefährlich unschädlich
harn urin
hauptstadt kapitale
hauseigentümer vermieter
haustier heimtier
hebel hebelarm
heftig intensiv stark
heimisch hiesig
heimisch regional
heimkehren wiederkehren zurückkehren
heizkörper heizung
helfen hilfe unterstützen
hell leuchtend
herabsetzen reduktion reduzieren senken vermindern verringern
herausgeben veröffentlichen
herd kochherd
herkunftsland ursprungsland
herkunftsort ursprungsort
herkömmlich konventionell
herkömmlich traditionell
hermetisch luftdicht
herrschaft herrschen regieren
herrschaft regentschaft
herstellungskosten produktionskosten
herzanfall herzinfarkt
hilfsmittel werkzeug
hindeuten hinweisen
hinterher nachträglich
hinterseite rückseite
hinzufügen hinzugeben
hirnschlag schlaganfall
hitzeperiode hitzewelle
hochgeladen hochladen upload
hochschule universität
hochwertig wertvoll
hoffen hoffnung
horizontal waagerecht waagrecht
humus mutterboden
hungersnot nahrungsmangel
hydrogen wasserstoff
händler kaufleute kaufmann
hässlich unschön
höchstgrenze höchstwert maximum obergrenze
höflich zuvorkommend
hören vernehmen
hübsch schön
ignorieren missachten
immerhin wenigstens zumindest
immunisierung impfen impfung
impfstoff vakzin
import importieren
indirekt mittelbar
informell inoffiziell
ingenieur techniker
innovation neuerung
innovation neuheit
innovativ neuartig
insgesamt zusammen
insolvent zahlungsunfähig
insolvenz konkurs zahlungsunfähigkeit
instabil unstabil
installateur klempner
instandsetzen reparatur reparieren
intelligent klug
intelligenz klugheit
intensivieren stärker verstärken
internet netz
internetauftritt webseite
internetseite webseite website
intoleranz unverträglichkeit
inzwischen mittlerweile unterdessen
irrtum missverständnis
jagd jäger
jahrelang langjährig
jahreszeit saison
journalist reporter
jucken juckreiz
judikative rechtsprechung
jungtier nachwuchs
justiz rechtsprechung
kaminfeger schornsteinfeger
kapitulation kapitulieren
karotte mohrrübe möhre
katastrophal verheerend
kategorie klasse
kauen zerkauen
kaufhaus warenhaus
keimen keimung sprießen
keller untergeschoss
kenntnis wissen
kennwort passwort
key schlüssel
keyboard tastatur
kinderarzt pädiater
kindesalter kindheit
klang ton
klappe ventil
kleinstlebewesen mikroben mikroorganismen
klimafreundlich klimaschonend
klimaschädlich umweltschädlich
klinik krankenhaus spital
knapp kurzgefasst
knapp rar
knolle wurzelknolle
knusprig kross
kochanleitung rezept
kochtopf topf
kohle steinkohle
kohlendioxid kohlenstoffdioxid
kolonialgebiet kolonie
kolonialherrschaft kolonialismus
kombination kombinieren verbinden
kommunikation kommunizieren
kommunikation verständigung
kompilieren übersetzen
komplex kompliziert
kompliziert schwer schwierig
komponieren vertonen
komponist tonsetzer
kondensation kondensieren
konferenz kongress
konferenz tagung
konfitüre marmelade
konifere nadelbaum
konkurrent mitbewerber wettbewerber
konkurrenz wettbewerb
konsistent widerspruchsfrei
konsistenz widerspruchsfreiheit
konstellation sternbild
konsum konsumieren verbrauchen
konsum verzehr
konsument verbraucher
konsumieren verzehren
kontakt kontaktieren
kontamination kontaminieren verseuchen
kontinuierlich ständig
kontrolle kontrollieren prüfen prüfung testen überprüfen
kontrollieren überwachen
kontrovers strittig umstritten
konvertieren umwandeln umwandlung verwandeln
kooperation kooperieren zusammenarbeit zusammenarbeiten
kopieren vervielfältigen
koppeln verbinden verknüpfen
korrekt richtig
kosmos universum weltall
kostbar wertvoll
kostenintensiv kostspielig teuer teure
krabbeln kriechen
kraftstoff treibstoff
krankenpfleger krankenschwester pflegekraft
krankenwagen rettungswagen
kreisen umkreisen umrunden
kreislauf zirkulation
kreuzung straßenkreuzung
krise notlage
krone thron
kräftig stark
kräftigen stärken
kräftigung stärkung
krönen krönung
kuh rind
kultur zivilisation
kulturell zivilisatorisch
kunde käufer
kunden kundschaft
kunststoff plastik
kurzfristig vorübergehend
körper leib organismus
körperlich physisch
köstlich lecker schmackhaft
kümmern sorgen
künftig zukünftig
künstlich synthetisch
kürzlich neulich unlängst
laktose milchzucker
lampe leuchte
landesweit national
landstrich region
langweilig öde
langwierig zeitaufwendig
langwierig zeitraubend
lastkraftwagen lastwagen lkw
latenz verzögerung
laufzeit rechenzeit
lawine schneelawine
lebensdauer lebenserwartung
lebensdauer lebenszeit
lebensgemeinschaft ökosystem
lebenslang zeitlebens
lebensmittel nahrung nahrungsmittel
lebensmittelgeschäft supermarkt
lebensnotwendig lebenswichtig
lebensstil lebensweise
lehranstalt schule
lehren unterrichten
lehrer lehrerin lehrkraft pädagoge
leibeigener sklave
leibeigenschaft sklaverei
leisten vollbringen
leistungsfähig leistungsstark
leistungsfähigkeit produktivität
leistungssteigerung leistungsverbesserung
leitlinie richtlinie
leitzins zinssatz
lektüre lesen
lenken steuern steuerung
lerndaten trainingsdaten
lernende schüler schülerin
leser leserschaft
leute menschen personen
liebe zuneigung
lieben mögen
lieferant zulieferer
lieferkette wertschöpfungskette
lindern linderung mildern
loch öffnung
lohnkosten personalkosten
lokal örtlich
lotrecht senkrecht vertikal
luftsauerstoff sauerstoff
länger verlängert verlängerung
lösbar löslich
lückenhaft unvollständig
lüge unwahrheit
magazin zeitschrift
magnetismus magnetkraft
mahlen zerkleinern
mahlen zermahlen
makler vermittler
malen zeichnen
malnehmen multiplizieren
malware schadprogramm schadsoftware
mannschaft team
massage massieren
material werkstoff
matrose seefahrer seemann
meer ozean
meereshöhe meeresspiegel
mehrarbeit überstunden
mehrfach mehrmals wiederholt
mehrfachspeicherung redundanz
meinungsverschiedenheit uneinigkeit
menge quantität
mensch person
mental psychisch seelisch
merge zusammenführen zusammenführung
messergebnis messwert
messfühler sensor
messgerät messinstrument
metabolismus stoffwechsel
methode technik
methode verfahren vorgehensweise
metropole stadt
mikroplastik plastikteilchen
mikroskopisch winzig
mikrowelle mikrowellenherd
minderjährig unmündig
mindestens minimal
mindestens wenigstens
mindestwert minimum untergrenze
minuspunkt nachteil
missachten vernachlässigen
mittagessen mittagsmahl
mitte zentrum
mittelschicht mittelstand
mittler vermittler
moderne neuzeit
mond trabant
moor sumpf
mortalität sterberate sterblichkeit
multiplizieren vervielfachen
munter wach
musikant musiker
muskel muskulatur
mutation mutieren
mutig tapfer
möglichkeit option
mündig volljährig
nachfahre nachkomme
nachfahren nachkommen
nachfrage nachfragen
nachhaltigkeit umweltverträglichkeit
nachteilig ungünstig
nachts nächtlich
nachvollziehbar verständlich
nager nagetier
nahrhaft nährstoffreich
nahrungsergänzung nahrungsergänzungsmittel
nebeneinander parallel
neigen tendieren
neigung tendenz
neigung trend
nervenzelle neuron
neu neuartig
neuerung reform
neugierig wissbegierig
neuronal neuronen
nichtig ungültig
niederschreiben schreiben
nirgends nirgendwo
nitrogen stickstoff
norm standard
notenbank zentralbank
notfall notlage
notiz vermerk
nudeln pasta teigwaren
nukleus zellkern
nutzlos sinnlos unnütz
nutztier vieh
oben oberhalb
obligatorisch verpflichtend
optimismus zuversicht
optimistisch zuversichtlich
ordner verzeichnis
organisation verband
organisieren veranstalten
orientierungswert richtwert
ort platz stelle
ort standort
ort stätte
oszillieren schwingen schwingung
oxidation oxidieren
ozean weltmeer
paradeiser tomate
parlament volksvertretung
partie spiel
partikel teilchen
passagier reisender
passiv untätig
patent patentieren
pause unterbrechen
pausenlos unaufhörlich ununterbrochen
pensionär rentner
periode zeitraum zeitspanne
periodisch regelmäßig
pessimistisch schwarzseherisch
pest seuche
pestizid schädlingsbekämpfungsmittel
pfad weg
pflicht verpflichtung
phase stufe
photovoltaikanlage solaranlage
pikant scharf
pille tablette
pionier vorreiter wegbereiter
pirat seeräuber
plan vorhaben
planen planung
planetensystem sonnensystem
pluspunkt vorteil vorzug
position standort
position stelle
preisanstieg preissteigerung teuerung
preise preisniveau
privileg sonderrecht vorrecht
proband testperson versuchsperson
problem schwierigkeit
prognose prognostizieren vorhersage vorhersagen
programmieren programmierung
projekt vorhaben
protest protestieren
provisorisch vorläufig
präsident staatsoberhaupt
prävention vorbeugung vorsorge
prüfung test versuch
psyche seele
publikation publizieren veröffentlichen veröffentlichung
publikum zuhörer
publikum zuschauer
putsch revolution umsturz
putzen reinigen säubern
pünktlich rechtzeitig
quartal vierteljährlich
quartier stadtteil
queue warteschlange
radioaktivität strahlenbelastung
rahm sahne
rakete trägerrakete
rar selten
rasant schnell stürmisch
rauchen tabakkonsum
raumfahrt weltraumfahrt
reagieren reaktion
realisieren realisierung umsetzen umsetzung verwirklichen verwirklichung
realität wirklichkeit
rechenkapazität rechenleistung
rechenzentrum serverfarm
recycling wiederverwerten
referendum volksabstimmung volksentscheid
reflektieren spiegeln zurückwerfen
regelbar steuerbar
regeln regulieren regulierung
regenwald tropenwald
regional örtlich
registrieren verzeichnen
reichtum wohlstand
reifen reifung
reihe serie
rein sauber
reinigen säubern waschen
reizen reizung
reklame werbung
relativ vergleichsweise verhältnismäßig
relikte überreste
replikation replizieren
repräsentant vertreter
repräsentieren vertreten
reset zurücksetzen
resistent unempfindlich
resistent widerstandsfähig
resistenz widerstandsfähigkeit
ressource rohstoff
rest rückstand überrest
reste rückstände überreste
retten rettung
richtig wahr zutreffend
richtlinie vorgabe vorschrift
riss spalt
robust widerstandsfähig
route strecke
ruhig still
ruine überreste
röntgen röntgenaufnahme
rösten röstung
rückgabe zurückgeben
rücktritt widerruf widerrufen
rücktritt zurücktreten
rühren umrühren verrühren
saatgut samen
sagen äußern
salzhaltig salzig
salzlos ungesalzen
samstag sonnabend
sanft weich
sauce soße tunke
sauer säure
schatten schattig
schauspielhaus theater
scheitern versagen
schichten stapeln
schicken senden verschicken versenden übermitteln
schifffahrt seefahrt
schimmel schimmelpilz
schlaflosigkeit schlafstörung
schlamm schlick
schlechter verschlechtern verschlechterung
schleudern werfen
schließen schlussfolgern
schließen zumachen
schließung stilllegung
schlucken verschlucken
schmackhaft wohlschmeckend
schmelzpunkt schmelztemperatur
schmutzig verschmutzt
schnee schneefall
schreiben verfassen
schreiner tischler
schrittweise stufenweise
schrumpfen schwinden
schulden verschuldung
schwachstelle sicherheitslücke
schwanger schwangerschaft
schwanken schwankung
schweigen verstummen
schweiß schwitzen
schädling ungeziefer
schössling spross trieb
seegang wellengang
seitdem seither
selbstständigkeit souveränität unabhängigkeit
siedepunkt siedetemperatur
sieg triumph
siegel stempel
signatur unterschrift
sinnbild symbol
sinnlos zwecklos
sinnvoll vernünftig
sinnvoll zweckmäßig
sitte tradition
situation umstände
sitzung tagung
skalieren skalierung
sofort sogleich
sofort umgehend unmittelbar unverzüglich
solarenergie sonnenenergie
sparsam wirtschaftlich
speichel spucke
speicherkapazität speicherplatz
spezialisieren spezialisierung
speziell spezifisch
spezies tierart
spontan unüberlegt
staatsangehörigkeit staatsbürgerschaft
staatsschulden staatsverschuldung
stabil standfest
starr unbeweglich
stau verkehrsstau
staudamm talsperre
stausee talsperre
stechen stich
steigend wachsend zunehmend
stellvertreter vize
sterbefall todesfall
sterben tod versterben
sterben umkommen verenden
stimmrecht wahlrecht
stoff substanz
strahl strahlung
strahlen strahlung
straßenverkehr verkehr
streichholz zündholz
string zeichenkette
sträuben widersetzen
studie untersuchung
stunde stündlich
städtisch urban
stören störung
symbol zeichen
süßwasser trinkwasser
tabelle übersicht
tatsächlich wirklich
tauchen untertauchen
tauschen wechseln
technik technologie
technisch technologisch
temperaturmesser thermometer
temporär vorübergehend zeitweilig zeitweise
tendenz trend
termin verabredung
tierarzt veterinär
tierhaltung tierzucht viehhaltung viehzucht
titel überschrift
tochterfirma tochtergesellschaft tochterunternehmen
todesopfer tote
tourist urlauber
tradition überlieferung
trainieren üben übung
training übung
treffen versammlung zusammenkunft
turnier wettkampf
umbauen umgestalten
umbruch wende wendepunkt
umdrehen umkehren
umfangreich umfassend
umfassend weitreichend
umfeld umgebung
umgeben umringen
umgestalten umgestaltung
umleiten umleitung
umpflanzen verpflanzen
umweltfreundlich umweltschonend ökologisch
unabsichtlich versehentlich
unausweichlich unvermeidlich
unbeliebt ungeliebt
unbewusst unwillkürlich
unbrauchbar wertlos
unentbehrlich unerlässlich unverzichtbar
unerwartet überraschend
unfair ungerecht
unfall unglück
ungeeignet unpassend untauglich
ungenau unpräzise
ungewiss unklar
ungewiss unsicher
ungiftig unschädlich
unnötig überflüssig
unsichtbar verborgen
unten unterhalb
unterbieten unterschreiten
unterbinden verhindern vermeiden
unterdessen währenddessen
untergang untergehen
untergebener untertan
unterkunft wohnung
untersagen verbieten verbot
untersagt unzulässig verboten
unterschiedlich verschieden verschiedenartig
unterschreiben unterschrift unterzeichnen
unvermeidlich unweigerlich zwangsläufig
unwirksam wirkungslos
unzählig viel zahlreich
variable veränderliche
veranschaulichen verdeutlichen
verantwortlich zuständig
verband verein
verbergen verstecken
verbleiben übrigbleiben
verbleibend übrig
verborgen versteckt
verbreitet weitverbreitet
verbünden zusammenschließen
verdampfen verdunsten verdunstung
verderben verdorben
verdoppeln verdopplung
vereinen vereinigen zusammenschließen
vereinigung wiedervereinigung
vererben weitergeben
verfall zerfall
verfehlen verpassen
verfrüht vorzeitig
verfügbar vorhanden
vergeben verleihen
vergeben verzeihen
vergeuden verschwenden
vergleichbar ähnlich
verhandeln verhandlung
verifizieren überprüfen
verifizierung überprüfung
verjagen vertreiben
verlagern verlagerung verschieben
verletzen verstoßen
verletzen verwunden
verletzung verstoß übertretung
verlässlich zuverlässig
verlässlichkeit zuverlässigkeit
vermehren zunahme
vermitteln vermittlung
vermutlich wahrscheinlich wohl
vernichten zerstören
verordnen verschreiben
verpassen versäumen
verrotten verwesen zersetzen
verschlechtern verschlimmern
verschlimmern verschärfen
verschmutzen verunreinigen
verschmutzung verunreinigung
verschuldet überschuldet
verschwinden verschwunden
verseuchung verunreinigung
versicherer versicherung
versichern versicherung
versionskontrolle versionsverwaltung
verspäten verspätung verzögern verzögerung
verspätet verzögert
verteilen zuteilen
vertrauen zutrauen
verweigern weigern
verwelken welken
verwittern verwitterung
verwitwet witwe
verwundung wunde
verwüstung zerstörung
verzinsung zins zinsen
volkswirt wirtschaftswissenschaftler ökonom
vorarbeit vorbereitung
voraussage vorhersage
voraussagen vorhersagen
vorbereiten vorbereitung
vorbereiten zubereiten zubereitung
vorbeugen vorbeugend vorsorgen
vorgabe vorgeben
vorgeben vorschreiben
vorverlegen vorziehen
wahlberechtigt wählbar
warnen warnung
waschautomat waschmaschine
wasserenergie wasserkraft
wasserhaltig wässrig
weich zart
weide weideland
weitergeben weiterleiten weiterreichen
weltumspannend weltweit
werben werbung
wettbewerb wettkampf
wetter witterung
widersprechen widerspruch
wiederaufbau wiedererrichtung
windenergie windkraft
windkraftanlage windrad windturbine
winterruhe überwintern überwinterung
wirtschaft ökonomie
wirtschaftlich ökonomisch
wohlbefinden wohlergehen
wut zorn ärger
wähler wählerschaft
währung zahlungsmittel
zirkulation zirkulieren
zucht züchtung
zufrieden zufriedenheit
zufuhr zuführen
zugang zugriff
zugreifen zugriff
zuordnen zuordnung zuweisen
zusammenfassen zusammenfassung
zuteilen zuteilung
zuteilen zuweisen zuweisung
überbieten übertreffen
überblick übersicht
überdauern überleben
überfluten überschwemmen
überfordern überforderung
übergeben überreichen
überliefern überlieferung
überlieferte überlieferung
übermitteln übermittlung übertragen
übernahme übernehmen
überreden überzeugen
überschreiten übersteigen übertreffen
überschüssig überzählig
übung übungsaufgabe`;
