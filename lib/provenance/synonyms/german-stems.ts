/** Made of german-synonyms.ts by `npx vitest run --project unit lib/provenance/synonyms -u`. */
export const germanStems = `abbau bergbau
abbau zersetz
abbau abbaut abgebaut zerleg zerlegt zersetz zersetzt
abbild darstell
abbrem abgebrem brems brem gebrem langsam verlangsam verlangsamt verzog verzogert
abdeckt abgedeckt bedeck bedeckt
abdeck deckel
abdichtet abgedichtet verschliess verschliesst verschloss
abdicht dichtung
abendbrot abendesst abgeendesst
abermal erneut nochmal
abfall mull
abfolg reihenfolg sequenz
abfrag anfrag
abfullt abgefullt abfull
abgas emission emissiont geemissiont
abgasfrei emissionsfrei
abgeb abgibt abgab freisetz freisetzt gefreisetzt
abgeordnet parlamentari
abhilf losung
abholzt abgeholzt abholz entwald rod rodet gerodet rodung
abhang angewi angegewi
abhang suchtig
abhang sucht
abkommt abkam vereinbar vertrag
abkuhlt abgekuhlt kuhl kuhlt gekuhlt kuhlung
abkurzt abgekurzt kurz kurzt gekurzt verkurz verkurzt
ablad abladt ablud entlad entladt entlud
ablag ablagert abgelagert ablager sediment
ablauf prozess vorgang
ablauf verlauf
ablaufdatum haltbarkeitsdatum verfallsdatum
ablauft ablief verlauf verlauft verlief
ableb ablebt abgelebt tod
ableg ablegt abgelegt abspeichert abgespeichert speich speichert gespeichert speicher
ablehnt abgelehnt ablehn verweig verweigert zuruckweist zuruckwi
ableitet abgeleitet ableit herleit herleitet hergeleitet
ablichtet abgelichtet aufnimmt aufnahm fotografi fotografiert
ablos ablost abgelost ersetz ersetzt
ablos ablost abgelost nachfolgt nachgefolgt
abmach vereinbar
abmeldet abgemeldet ausloggt ausgeloggt
abmess dimension
abmildert abgemildert abschwacht abgeschwacht mild mildert gemildert
abnahm abnimmt absinkt absank fall fallt fiel gefall ruckgang sink sinkt sank gesunk zuruckgeht zuruckging
abnahm ruckgang schwund
abnehm rucklauf sinkend
abnutzt abgenutzt abnutz verschleiss verschleisst
abreisst abriss niederreiss niederreisst niederriss niedergeriss
abrupt plotzlich schlagart
absatz abschnitt
absatzmarkt markt
abschaltet abgeschaltet abschalt ausschaltet ausgeschaltet
abschaltet abgeschaltet stillleg stilllegt gestilllegt
abschickt abgeschickt absendet abgesendet
abschliesst abschloss abschluss beend beendet beendig stopp stoppt gestoppt
abschluss end schluss
abschnitt kapitel
abschnitt teil
abschwung konjunkturruckgang rezession
abschwacht abgeschwacht abschwach schwach schwacht geschwacht
abschwach schwachung
abschatzt abgeschatzt schatz schatzt geschatzt schatzung
abschuss steil
absetzt abgesetzt entmacht entmachtet
absetzt abgesetzt verkauf verkauft vertreib vertreibt vertrieb verauss veraussert
absetz entmacht
absichert abgesichert bewahr bewahrt schutz schutzt geschutzt
absicht vorhab vorhabt vorgehabt
absicht ziel zweck
absicht bewusst vorsatz
absolut ganzlich vollkomm vollkommt gevollkommt vollig
absondert abgesondert ausscheidet ausschied ausscheid
absorbiert absorption
absorbiert aufnahm aufnimmt
abspricht absprach vereinbar vereinbart
abstamm herkunft ursprung
abstand distanz entfern
abstieg niedergang verfall
abstimm wahl
abstosst abstiess abstoss
absturz absturzt abgesturzt
abtei klost
abtragt abtrug abtrag
abtrag erosion
abtrennt abgetrennt trenn trennt getrennt trennung
abwass schmutzwass
abwechslungsreich mannigfalt vielfalt
abwehr abwehrt abgewehrt
abwehr schutz
abwehrsyst immunabwehr immunsyst korperabwehr
abweicht abgeweicht abweich
abweicht abgeweicht differenz unterscheid unterscheidet unterschied
abweich differenz unterschied
abzieht abzog subtrahi subtrahiert
abziel abgeziel bezweck bezweckt
aband abandert abgeandert verand verandert verander wandel and andert geandert ander
account benutzerkonto konto
ackerbau agrarwirtschaft landwirtschaft
addi addiert zusammenzahlt zusammengezahlt
adel aristokrati
ader blutgefass gefass
adiposita fettleib ubergewicht
adlig aristokrat
administration verwalt
adress anschrift
agrar landwirtschaft
ahn vorfahr
ahn ahnt geahnt vorfahrt vorfuhr
akku akkumulator
akku batteri
aktienmarkt bors
aktionar anteilseign
aktiv tatig
aktivitat tatig
aktualisi aktualisiert aktualisier updat
aktuell derzeit gegenwart momentan
akzeptanz akzepti akzeptiert annimmt annahm hinnehm hinnimmt hinnahm hingenomm
algorithmu rechenverfahr rechenverfahrt gerechenverfahrt
aliment unterhalt
alkohol ethanol
all weltall weltraum
alleinstell monopol
allergi uberempfind
allerg uberempfind
allerort allerortet geallerortet uberall
allgemein generell
allgemein universell
allgemeinmedizin hausarzt
allianz bundnis
alliiert verbundet
alljahr jahrlich
allmah gemach langsam
alphabet buchstab buchstabt gebuchstabt
alt betagt
alt altert gealtert alter
alternativ ausweg
altertum antik
altertumsforsch archaolog
altmod veraltet uberholt
ampel verkehrsampel
amt behord
amtlich offiziell
amtszeit legislaturperiod
analys analysiert pruf pruft gepruft untersuch untersucht
anbau kultivier
anbau anbaut angebaut kultivi kultiviert
anbietet anbot angebot
anbietet anbot bereitstell bereitstellt bereitgestellt verfug
anbiet handl verkauf
anbrat anbriet brat briet gebrat rost rostet gerostet
anbringt anbracht angebracht befest befestigt fixi fixiert
andau andauert angedauert anhalt anhiel dau dauert gedauert
andernfall sonst
anerkennt angeerkennt wurdig wurdigt gewurdigt
anerkenn wertschatz
anfang anfangt anfing beginn beginnt start startet gestartet
anfang auftakt beginn
anfang ursprung
anfang zuerst zunach
anfasst angefasst beruhr beruhrt
anfertigt angefertigt fertig fertigt gefertigt herstell herstellt hergestellt
anfert fabrikation fertig herstell produktion
anfordert angefordert anforder verlang verlangt
anfrag ersuch ersucht
anfang einsteig neuling
anfang ursprung
angab auskunft information
angebot offert
angebotsuberschuss uberangebot
angehor mitglied
angehor verwandt
angeklagt beschuldigt
angemesst angegemesst passend
angestellt arbeitnehm beschaftigt mitarbeit
angestellt belegschaft mitarbeit personal
angewi angegewi benot benotigt brauch braucht gebraucht
angleicht anglich anpasst angepasst anpass
angreift angriff attack attacki attackiert
angrenz benachbart
angriff uberfall
angst furcht
anhalt anhiel stopp stoppt gestoppt
anheb anhebt anhob erhoh erhoht steig steigert gesteigert steiger vergross vergrossert
anheb anhebt anhob heb hebt hob gehob hochheb hochhebt hochhob hochgehob
anhang befurwort unterstutz
anhang gefolgsmann
anhauft angehauft anhauf ansammel angesammel
anklagt angeklagt anschuld beschuld beschuldigt
ankommt ankam ankunft eintrifft eintraf
ankundigt angekundigt ankund
anleg anlegt angelegt geldanlag investi investiert investition
anleg geldgeb investor
anleit anweis
anlockt angelockt anzieht anzog lock lockt gelockt
anmeldet angemeldet anmeld einloggt eingeloggt login
annahm annimmt vermut vermutet
annahm hypothes vermut
annal annalt angenalt chronik
anordnet angeordnet befehl befehlt
anordnet angeordnet ordn ordnet geordnet sorti sortiert
anordn ordnung reihenfolg
anpassungsfah flexibel
anrain nachbar
anreg anregt angeregt stimuli stimuliert
anreg stimulier
anreichert angereichert anreicher
anreiz ansporn
anruf telefonat
anruf anruft anrief telefoni telefoniert
ansammel angesammel sammel gesammel sammlung zusammentragt zusammentrug
ansamml grupp
anschafft anschuf erwerb erwirbt erwarb erworb kauf kauft gekauft
anschaff kauf
anschliesst anschloss anschluss verbind verbindet verband verbund
anschliess danach nachh spat
anschwillt anschwoll schwellung
ansicht auffass meinung
ansiedel angesiedel besiedel siedel gesiedel
anspornt angespornt motivi motiviert
ansprechpartn kontaktperson
anspruch recht
anstatt stattdess stattdesst stattgedesst
ansteckt angesteckt ansteck infektion infizi infiziert
ansteck infektios ubertragbar
ansteigt anstieg anwach anwuch steig steigt stieg gestieg
anstieg steiger zunahm zuwach
anstrebt angestrebt bemuh bemuht
anstreng beschw muhsam
anstreng bemuh bemuhungt
anstreng muh
anteil beitrag
anteil gehalt
anteil prozentsatz quot
antikorp immunglobulin
antrag beantrag beantragt
antrag gesuch
antreibt antrieb
antrieb motor
antwort antwortet angetwortet erwid erwidert
antwort reaktion
antwortzeit reaktionszeit
antwortzeit zugriffszeit
anwach anwuch wachs wach wuch gewachs wachstum zunahm zunimmt
anwalt jurist rechtsanwalt
anweis befehl
anwendet angewendet anwend verwend verwendet
anwend benutz nutz
anwend anwendungsprogramm
anwend einsatz nutzung verwend
anwes gegenwart prasenz
anzahl zahl
anzeicht angezeicht hinweis indiz
anzeicht angezeicht symptom
anzeig display
anzeigt angezeigt darstell darstellt dargestellt
anzieht anzog anzieh
anzieh attraktiv reizvoll
anzieh anziehungskraft
anziehungskraft gravitation schwerkraft
anzundet angezundet entzund entzundet
api interfac schnittstell
apparat gerat
apparat maschin
apparat vorricht
arbeit job tatig
arbeit arbeitskraft beschaftigt
arbeiterschicht unterschicht
arbeitnehmervertret gewerkschaft
arbeitsintensiv aufwend aufwand
arbeitslo erwerbslo
arbeitslos erwerbslos
arbeitsniederleg streik
arbeitsspeich hauptspeich ram
areal flach
areal gebiet
argument begrund
argwohn misstrau misstraut
argwohn verdacht
arm bedurft mittello
arme heer
arme militar streitkraft
art sort typ
artenreichtum artenvielfalt biodiversitat
arteri schlagad
arznei arzneimittel heilmittel medikament
arzt doktor medizin arztin
arztpraxis praxis
ast zweig
astronaut kosmonaut raumfahr
athlet sportl
atm atmet geatmet atmung
atomenergi atomkraft kernenergi kernkraft
atomkraftwerk kernkraftwerk
attraktion sehenswurd
aufbau glieder struktur
aufbau zusammensetz
aufbau aufbaut aufgebaut bau baut gebaut erbau erbaut erricht errichtet
aufbewahrt aufgebewahrt aufbewahr lager
aufdeckt aufgedeckt enthull enthullt
auffindet auffand entdeck entdeckt
auffordert aufgefordert aufforder
aufforstet aufgeforstet aufforst
auffuhrt aufgefuhrt auffuhr
aufgab funktion roll
aufgrund infolg
aufhor aufhort aufgehort end endet geendet schluss
auflistet aufgelistet aufzahlt aufgezahlt
auflos auflost aufgelost los lost gelost
aufmacht aufgemacht offn offnet geoffnet offnung
aufprall kollision zusammenstoss
aufreg spannend
aufricht ehrlich
aufschiebt aufschob aufschub verschieb verschiebt verschob
aufschiebt aufschob hinauszog hinauszogert hingeauszogert verschieb verschiebt verschob
aufschreibt aufschrieb noti notiert
aufschwung konjunkturaufschw
aufsicht uberwach
aufspaltet aufgespaltet spalt spaltet gespaltet spaltung zerleg zerlegt
aufstand meuterei
aufstand rebellion revolt
aufsteigt aufstieg emporsteig emporsteigt
aufstieg emporkomm emporkommt
auftaucht aufgetaucht auftritt auftrat vorkommt vorkam
auftau auftaut aufgetaut tau taut getaut
aufteilt aufgeteilt aufteil verteil verteilt
aufteilt aufgeteilt teilung
aufteilt aufgeteilt zerleg zerlegt
auftrag bestell
auftraggeb klient kund
auftritt auftrat erschein erscheint erschi vorkommt vorkam
auftrieb auftriebskraft
aufwand aufwendungt aufgewendungt ausgab ausgabt ausgegabt kost kostet gekostet
aufzeichnet aufgezeichnet aufzeichn
aufzeichnet aufgezeichnet erfass erfasst
aufzeichnet aufgezeichnet protokolli protokolliert
aufzeichn protokoll
aufzug fahrstuhl lift
aug sehorgan
augenarzt ophthalmolog
augenblick moment zeitpunkt
augenblick momentan
augenglas brill
ausbau erweiter
ausbau ausbaut ausgebaut erweit erweitert erweiter
ausbild schulung
ausbreitet ausgebreitet ausbreit verbreit verbreitet
ausbruch eruption vulkanausbruch
ausdau durchhaltevermog durchhaltevermogt gedurchhaltevermogt
ausdehnt ausgedehnt ausdehn
ausdehn erweiter
ausdruck begriff bezeichn
ausdruck begriff wort
ausdruck formulier
ausdruckt ausgedruckt formuli formuliert
auseinandersetz konflikt streit
ausfall ausfallt ausfiel
ausfallsich hochverfugbar
ausfallsich hochverfugbar
ausfuhrt ausgefuhrt durchfuhr durchfuhrt gedurchfuhrt durchgefuhrt vornimmt vornahm
ausfuhrt ausgefuhrt vollzieh vollzieht gevollzieht
ausfuhrungszeit laufzeit
ausgang ausstieg
ausgeglicht ausgegeglicht ausgewogt ausgegewogt
ausgereift reif
ausgewogt ausgegewogt harmon
ausgezeichnet exzellent hervorrag
ausgleich ausgleicht ausglich kompensi kompensiert
ausgleich kompensation
ausgrabt ausgrub ausgrab
ausgrabt ausgrub grab grabt grub gegrab grabung
ausgrenzt ausgegrenzt ausgrenz ausschliesst ausschloss
aushalt aushiel standhalt standhaltet gestandhaltet
ausklingt ausgeklingt end endet geendet
auslastet ausgelastet auslast
ausles selektion
ausland fremd
auslos auslost ausgelost bewirk bewirkt herbeifuhr herbeifuhrt herbeigefuhrt hervorruf hervorruft hervorrief hervorgeruf verursach verursacht
auslos ursach
ausmacht ausgemacht betrag betragt betrug
ausmass umfang
ausnahm exception
ausnahm sonderfall
ausnahmslo durchweg
ausprobiert bemuh bemuht probi probiert versuch versucht
ausraubt ausgeraubt plund plundert geplundert plunder
ausraubt ausgeraubt uberfall uberfallt uberfiel
ausrechnet ausgerechnet berechn berechnet errechn errechnet kalkuli kalkuliert
ausreicht ausgereicht genug genugt
ausreich genug hinreich
ausrichtet ausgerichtet ausricht orienti orientiert
ausrustet ausgerustet ausstattet ausgestattet
ausrust ausstatt
aussaat saen sät gesat
aussag behaupt
aussag aussagt ausgesagt auss aussert geaussert
ausschlag hautausschlag
ausschlaggeb entscheid massgeb
ausschliesst ausschloss ausschluss
ausschliess ledig
aussicht perspektiv
aussichtslo hoffnungslo
ausstattet ausgestattet ausstatt verseh versieht versah
ausstattet ausgestattet bestuck bestuckt
ausstellt ausgestellt ausstell
ausstoss emission
ausstosst ausstiess emitti emittiert freisetz freisetzt gefreisetzt
ausstreut ausgestreut streu streut gestreut verbreit verbreitet
aussucht ausgesucht auswahl auswahlt ausgewahlt wahl wahlt gewahlt
austausch austauscht ausgetauscht
austausch wechsel
austauscht ausgetauscht auswechsel ausgewechsel ersatz ersetz ersetzt
auswahl sortiment
auswand emigrant
auswandert ausgewandert auswander emigri emigriert
auswirk effekt wirkung
auswirk folg konsequenz
auszeichnet ausgezeichnet charakterisi charakterisiert kennzeichn kennzeichnet gekennzeichnet
auszeichn ehrung
authentifizi authentifiziert authentifizier
auto automobil pkw wag wagt gewagt
auto fahrzeug wag wagt gewagt
autobahn schnellstrass
autofahr fahr
automat selbsttat
automatisi automatisiert automatisier
autor schriftstell
aussergewohn ungewohn unub
ausserordent ausserst uberau
ausserstand unfah
baby neugebor saugling
backof backoft gebackoft ofen oft geoft
backup datensicher sicherungskopi
backup sicher sicherungskopi
bahn eisenbahn
bahn orbit umlaufbahn
bahnbrech revolutionar wegweis
balanc gleichgewicht
bank geldinstitut kreditinstitut sparkass
bankkonto konto
banknot geldschein
bankrott insolvenz konkur pleit
bankrott pleit zahlungsunfah
bargeld barmittel
barri hindernis hurd
basis fundament grundlag
bau bauwerk gebaud
bauart bauweis konstruktion
bauernhof gehoft landgut
bauwerk gebaud hau
beabsicht beabsichtigt bezweck bezweckt
beabsicht beabsichtigt plan plant geplant vorhab vorhabt vorgehabt
beacht beachtet berucksicht berucksichtigt
beachtlich bemerkenswert
beanspruch beansprucht belast belastet
beanstand beanstandet bemangel kritik kritisi kritisiert
beaufsicht beaufsichtigt uberwach uberwacht
beauftragt bevollmachtigt
beb bebt gebebt erdbeb erdbebt
beb bebt gebebt erschutter
bedarf benot benotigt brauch braucht gebraucht
bedarf nachfrag
bedenk bedenkt bedacht zweifel
bedeut bedeutet besag besagt
bedeut bedeutsam relevant wesent wichtig
bedeut betracht deutlich erheb wesent
bedeut relevanz stellenwert wichtig
bedeut sinn
bedi bedient bedien
bedienerfreund benutzerfreund
bedienstet dien
beding kondition
beding voraussetz vorbeding
bedroh bedroht gefahrd gefahrdet
bedroh gefahr riskant
bedroh gefahr risiko
beeinfluss beeinflusst einfluss einwirkt eingewirkt
beerdig beerdigt begrab begrabt begrub bestatt bestattet
beerdig begrabnis bestatt
befehl kommando
befolg befolgt einhalt einhiel
befrag umfrag
befrei befreit befreiung
befugnis berecht
befugnis ermacht ermachtigt
befugt berechtigt
befund diagnos
befund ergebnis resultat
beford befordert beforder transport transporti transportiert
beford befordert bring bringt bracht gebracht
beford befordert trag tragt trug getrag
beforder fracht transport
befurcht befurchtet furcht furchtet gefurchtet
befurwort befurwortet unterstutz unterstutzt
begabt talentiert
begab talent
begatt paarung
begeb ereignis geschehnis vorfall
begegn begegnet kennenlern kennenlernt gekennenlernt
begegn begegnet treff trifft traf getroff
begegn begegnet zusammentrifft zusammentraf
begehrt beliebt
begehrt gefragt
begeist begeistert begeister
begleiterschein nebenwirk
begreif begreift begriff versteh versteht verstand verstandnis
begrenz begrenzt beschrank beschrankt einschrankt eingeschrankt einschrank
begrund rechtfert
begruss begrusst gruss grusst gegrusst
begruss begrusst willkomm willkommt gewillkommt
begunst begunstigt ford fordert gefordert
begutert reich vermog wohlhab
behandel behandl therapi therapiert
beheb behebt behob los lost gelost losung
beheb behebt behob repari repariert
beheiz beheizt heiz heizt geheizt heizung
behind behindert hemm hemmt gehemmt hind hindert gehindert
behindert behinder
behinder hindernis
behutsam schonend
behutsam vorsicht
behalt contain
behalt gefass
beibehaltet beigebehaltet weiterfuhr weiterfuhrt weitergefuhrt
beihilf subvention zuschuss
beinah nahezu
beinhaltet beigenhaltet einschliesst einschloss umfasst umgefasst
beinhaltet beigenhaltet enthalt enthiel umfasst umgefasst
beispielhaft exemplar
beistand hilf
beisteuert beigesteuert beitragt beitrug
beitrag beitragt beitrug mitwirkt mitgewirkt
beitrag mitgliedsbeitrag
beiss beisst biss
bekannt beruhmt
bekannt ruhm
bekleid kleidung
bekomm bekommt bekam erhalt erhiel krieg kriegt gekriegt
belag belagert belager
belanglo nebensach unbedeut unerheb unwicht
belauf belauft belief betrag betragt betrug
beleg belegt beweis beweist bewi bewies nachweist nachwi
beleg beweis nachweis
beleg belegt beweis beweist bewi bewies nachweist nachwi zeig zeigt gezeigt
beleucht licht
beliebt popular
beliebt popularitat
beluft beluftet luft luftet geluftet luftung
beluft luftung
bemerk bemerkt merk merkt gemerkt wahrnehm wahrnehmt gewahrnehmt
bemerkenswert erstaun verbluff
benachbart nah
benachricht benachrichtigt informi informiert mitteilt mitgeteilt mitteil
benachricht mitteil nachricht
benachteil benachteiligt diskrimini diskriminiert diskriminier
benehm benimmt benahm benomm verhalt verhiel
benenn benennt benannt erwahn erwahnt nenn nennt nannt genannt
benenn bezeichn nam
benutz benutzt einsetzt eingesetzt gebrauch gebraucht nutz nutzt genutzt nutzung verwend verwendet
benutzernam nutzernam
benutzeroberflach oberflach
benutz einsatz gebrauch nutzung verwend
benzinmotor verbrennungsmotor
benot benotigt brauch braucht gebraucht erford erfordert voraussetzt vorausgesetzt
benotigt erford
berechn rechn rechnet gerechnet rechnung
berecht zugriffsrecht
bereich gebiet
bereitstell bereitstellt bereitgestellt liefer zuliefert zugeliefert
berg gebirg
bergarbeit bergmann
bergkett gebirg
bergrutsch erdrutsch hangrutsch
bergspitz gipfel
bergwerk grub
bericht meldung
bericht berichtet erzahl erzahlt schild schildert geschildert
bericht berichtet meld meldet gemeldet mitteilt mitgeteilt
beruf job tatig
beruh beruhigt besanft besanftigt
berucksicht berucksichtigt einbezieht eingebezieht
beruhmt namhaft
beschaff eigenschaft
beschleun beschleunigt schnell
beschliess beschliesst beschloss beschluss entscheid entscheidet entschied
beschneid beschneidet beschnitt ruckschnitt stutz stutzt gestutzt
beschreib beschreibt beschrieb darstell schild schildert geschildert
beschuld beschuldigt vorwirft vorwarf vorwurf
beschad beschadigt schadig schadigt geschadigt
beschad schad schadet geschadet schadig
beseit beseitigt entfern entfernt
besetz besetzt okkupi okkupiert
besitz eigentum
besitz reichtum
besitz eigentum inhab
besorgnis sorg
besprech bespricht besprach besproch erort erortert
bess optimi optimiert optimier verbess verbessert verbesser
bestandteil element komponent
bestimm bestimmt ermittel ermittl feststell feststellt festgestellt
bestimm bestimmt festleg festlegt festgelegt festsetz festsetzt festgesetzt
bestimm festleg
bestimm regel vorschrift
bestleist rekord
bestraf bestraft straf
bestraf straf
bestand dauerhaft permanent
bestand stabil
besuch gast
betank betankt tank tankt getankt
beteil beteiligt mitwirkt mitgewirkt
beteil beteiligt teilnahm teilnehm teilnimmt teilgenomm
beteiligt teilnehm
beton betont hervorheb hervorhebt hervorhob hervorgehob unterstreich unterstreicht unterstrich
beton hervorheb
betreu pfleg
betrieb firma konz konzert gekonzert unternehm unternimmt unternahm unternomm
betriebssyst systemsoftwar
betrubt traurig
beurteil beurteilt bewert bewertet einschatzt eingeschatzt einschatz
beut beuteti
bevollmacht bevollmachtigt ermacht ermachtigt
bevorzug bevorzugt praferi praferiert vorzieht vorzog
bevolker einwohn
bewach bewacht uberwach uberwacht
bewahr erhalt
beweg bewegt verschieb verschiebt verschob
beweg mobil
beweg mobilitat
bewert einstuf
bewert urteil
bewirk bewirkt wirkung
bewohn einwohn
bewusst geziel
bewusstlo ohnmacht
bewusstlos ohnmacht
bewalt bewaltigt meist meistert gemeistert
bewalt bewaltigt uberwind uberwindet uberwand uberwund
bewass bewassert bewasser
bewass bewassert giess giesst gegiesst wass wassert gewassert
bewolkt wolkig
bezahl bezahlt zahlung
bezahl entlohn vergut
bezeichn bezeichnet nenn nennt nannt genannt
bezeichn charakterist kennzeichn typisch
bezieh verbind zusammenhang
bezieh verhaltnis zusammenhang
beziehungsweis respektiv
bezug hinsicht
bibliothek library
bieg biegt bog gebog krumm krummt gekrummt
biegsam elast flexibel
biegung krummung
bild gemald
bildpunkt pixel
bildschirm display monitor
billig gunstig preisgunst preiswert
binarziff bit
biokatalysator enzym
bisweil bisweilt gebisweilt gelegent manchmal mitunt zuweilt zugeweilt
bitt bittet bat gebet ersuch ersucht
blackout stromausfall
blattwerk laub
blick blickt geblickt schau schaut geschaut seh sieht sah geseh
blind sehbehindert
blocki blockiert hemm hemmt gehemmt unterdruck unterdruckt
blocki blockiert sperr sperrt gesperrt sperrung
blocki blockiert versperr versperrt
bloss ledig
blut blutet geblutet blutung
bluthochdruck hypertoni
blutensaft nektar
blutezeit glanzzeit hohepunkt
bodenwass grundwass
boot bootet gebootet hochfahr hochfahrt hochfuhr hochgefahr
botschaft meldung nachricht
botschaft diplomat gesandt
boykott boykotti boykottiert
branch gewerb sektor wirtschaftszweig
brand feu
bratpfann pfann
brauchbar hilfreich nutzlich
brech bricht brach gebroch zerbrech zerbricht zerbrach zerbroch
brechreiz ubel
brotteig teig
brows webbrows
bruch riss
brut nachwuch
bruttoinlandsprodukt wirtschaftsleist
brotch brotcht gebrotcht semmel
bruh supp
brut brutet gebrutet nist nistet genistet
budget etat haushalt
bulett frikadell
bund bundnis
bundeskanzl kanzl
bundesweit landesweit
bunt farbig
busch strauch
busfahr chauffeur
bussgeld geldstraf
back backerei
bugel gebugel platt plattet geplattet
buhn podium
burg staatsburg
burgermeist stadtoberhaupt
burgersteig gehsteig gehweg
cach puff zwischenspeich
charakteristikum eigenschaft kennzeich kennzeicht gekennzeicht merkmal
chef leit vorgesetzt
chiffri chiffriert verschlussel
coach train
cod quellcod quelltext
commit festschreib festschreibt festschrieb festgeschrieb
comput rechn
computerprogramm programm softwar
copyright urheberrecht
dachbod dachbodet gedachbodet speich
damal ehemal einst fruh
dampf wasserdampf
darleh darleht dargeleht kredit
darstell darstellt dargestellt veranschau veranschaulicht zeig zeigt gezeigt
darstell schauspiel
dasselb derselb gleich ident
datei fil
dat datet gedatet information informationt geinformationt
datenleck datenpann
datenrat durchsatz
datensatz eintrag
datenschutz privatsphar
datentransf datenubertrag
datentrag festplatt
dau zeitdau
dauerhaft langfrist
dauerhaft langleb
dauerhaft nachhalt
dauernd fortwahr stet standig
daumenregel faustregel
davor vorh zuvor
debatt debatti debattiert diskussion diskuti diskutiert erort erortert
debugging fehlersuch
dechiffri dechiffriert entschlussel
defekt fehlerhaft
defekt kaputt
definitiv endgult
deflation preisruckgang
dekad jahrzehnt
delikt straftat verbrech verbricht verbrach verbroch
demonstration kundgeb
demonstration prot
denkbar machbar moglich
denk denkt dacht gedacht nachdenkt nachdacht nachgedacht uberleg uberlegt
denkmal monument
dennoch trotzd
dentist zahnarzt
depression niedergeschlag
desast katastroph
design gestalt
detail einzel
detailliert eingeh
detail einzelheitet eingezelheitet
detonation explosion
deutlich eindeut klar
deutlich verdeut verdeutlicht
diabet zuckerkrank
diagnos diagnostizi diagnostiziert
diagramm grafik
dialekt mundart
diarrho durchfall
dichtung poesi
diebstahl entwend entwendet stehl stiehlt stahl gestohl
dien knecht
dien servic
dienstleist servic
direkt unmittelbar
direktor leit leitung
disziplin fach
disziplin fachgebiet
divers mehr verschied verschiedet
diversitat vielfalt
dokument schriftstuck urkund
domestizi domestiziert domestizier zahm zahmt gezahmt zahmung
dominant vorherrsch
dominanz hegemoni vorherrschaft vormachtstell
domini dominiert vorherrscht vorgeherrscht uberwieg uberwiegt uberwog
dorf ortschaft
dosier dosis
download heruntergelad heruntergeladet heruntergegeladet herunterlad herunterladt herunterlud
dramat gravier
drastisch einschneid
drastisch radikal
dreck schmutz
dreh dreht gedreht drehung rotation roti rotiert
drehung umdreh
drog rauschgift
duft geruch riech riecht roch geroch
duld duldet geduldet toleri toleriert
dumm toricht
dunkel finsternis
dunst nebel
duplikat kopi
durchbruch fortschritt
durchbruch meilenstein
durchdring durchdringt gedurchdringt durchqu durchquert gedurchquert
durchfuhr umsetz
durchgeh ununterbroch ununterbrocht geununterbrocht
durchknet durchknetet gedurchknetet knet knetet geknetet
durchlass poros
durchqu durchquert gedurchquert uberqu uberquert
durchschnitt mittelwert
durchsicht transparent
dynasti herrscherhau
damm dammt gedammt dammung
damm dammt gedammt isolation isoli isoliert
dammung isolier
dorflich landlich
dungemittel dung
dung dungt gedungt dungung
dunn schlank
durr trock trockt getrockt
durr trock
ebb niedrigwass
ebenburt gleichwert
ebenfall ebenso gleichfall
eckig kantig
effektiv wirksam wirkungsvoll
effektivitat wirksam wirkung
effizient leistungsfah
ehe heirat
ehe heirat heiratet geheiratet hochzeit vermahl vermahlt
eheleut ehepaar paar
ehemal einstig fruh
ehescheid scheidung
ehr ehrt geehrt ehrung
eierkuch eierkucht geeierkucht pfannkuch pfannkucht gepfannkucht
eigenstand selbststand unabhang
eign eignet geeignet
eil hast
eil eilt geeilt hast hastet gehastet
einbindet einband einbind integri integriert
einbuss verlust
einbuss einbusst eingebusst verli verliert verlust
einfach leicht muhelo simpel
einfach unkompliziert
einfall ide
einfluss einwirk wirkung
einflussreich machtig
einfriert einfror gefri gefriert gefror
einfuhrt eingefuhrt einfuhr
eingab eingeb eingibt eintippt eingetippt
eingang zugang
eingliedert eingegliedert einglieder integration integri integriert
einheim heimisch
einheit gleichmass
einheit homog homogt gehomogt
einig ubereinstimm
einig kompromiss ubereinkunft
einkauft eingekauft erwerb erwirbt erwarb erworb kauf kauft gekauft
einkommt einkam einkunft verdien
einmal einzigart
einnahmt eingenahmt erlos ertrag
einnimmt einnahm erob erobert erober
einpackt eingepackt verpack verpackt
einrichtet eingerichtet installation installi installiert
einrichtet eingerichtet konfiguri konfiguriert
einricht mobiliar mobel
einsam isolation
einschliesst einschloss einschluss
einsicht erkenntnis
einspart eingespart einspar erspar erspart ersparnis spar spart gespart
einspruch widerspruch
einstellt eingestellt konfiguri konfiguriert
einstell konfiguration
einstuft eingestuft klassifizi klassifiziert
einsturz zusammenbruch
einsturzt eingesturzt zusammenbricht zusammenbrach zusammenbruch
einteilt eingeteilt einteil glied gliedert gegliedert glieder unterteil unterteilt
einverstandnis einwilligt eingewilligt zustimmt zugestimmt zustimm
einverstandnis einwill zustimm
einwand zuwand
einwandert eingewandert einwander immigration zuwander
einweiht eingeweiht einweih eroffn eroffnet
einzel geeinzel individuell
einzel geeinzel separat
einzigart unverwechselbar
eiscrem speiseeis
eisschrank kuhlschrank
eiszeit kaltzeit
eiweiss protein
eiweiss protein
elektr elektro
elektrizitat strom
elektrizitatserzeug stromerzeug
elektrizitatswerk kraftwerk
elektroauto elektrofahrzeug
elementar fundamental grundleg
elit oberschicht
email mail
emission treibhausgasausstoss
emissionsfrei klimaneutral
emotion empfind gefuhl
empfang empfangt empfing erhalt erhiel
empfehl ratschlag
empfind empfindet empfand empfund fuhl fuhlt gefuhlt spur spurt gespurt
empfind sensibel
empfind sensibilitat
endlich letztlich schliesslich zuletzt
energiegehalt kalori
energiespar energiespart geenergiespart stromspar stromspart gestromspart
energiespar sparsam
eng schmal
engpass flaschenhal
enorm gewalt gigant riesig
entbehr unnot
entbind entbindet entband entbund gebar gebart
entbind geburt
entdeck fund
entfall entfallt entfiel wegfall
entfall entfallt entfiel wegfallt wegfiel
entfern entfernt herausnehm herausnimmt herausnahm herausgenomm
entfern entfernt losch loscht geloscht tilg tilgt getilgt
entfernt fern fert gefert
entgegengesetzt gegensatz
entgel gebuhr
enthull enthullt offenbar offenbart geoffenbart
entkraft entkraftet widerleg widerlegt
entlass entlasst entliess kundig kundigt gekundigt
entlass kundig
entle entleert leer leert geleert
entnahm entnehm entnimmt entnomm
entscheid massgeb wesent zentral
entschad schadenersatz
entsprech passend
entstamm entstammt herkomm herkommt herkam hergekomm herruhr herruhrt hergeruhrt stamm stammt gestammt
entsteh entsteht entstand herausbild herausbildet herausgebildet
entsteh herkunft ursprung
enttausch ernuchternd
entwerf entwirft entwarf entworf konstrui konstruiert konzipi konzipiert
entwickel entwickl
entwickl programmi softwareentwickl
entwicklungsgeschicht evolution
entwurf konzept skizz
entwass entwassert entwasser
entzieh entzieht entzog entzug
epidemi seuch
epoch zeitalt ära
erbanlag gen gt gegt
erb erbschaft nachlass
erbgut genom
erblich genet vererbbar
erbrech erbricht erbrach erbroch ubergeb ubergibt ubergab
erdapfel kartoffel
erdball globu
erderwarm klimaerwarm klimawandel
erdgeschoss parterr
erduld erduldet leid leidet litt gelitt
ereign ereignet gescheh gescheht passi passiert stattfind stattfindet stattfand stattgefund
erfahr praxis
erfolg erfolgreich
erford notwend notig unerlass
erford erfordert verlang verlangt
erforsch erforscht forsch forscht geforscht forschung untersuch untersucht
erfri erfriert erfror erfrier
ergeb ergibt ergab folg folgt gefolgt resulti resultiert
ergebnis folg konsequenz
ergebnis ruckgabewert
erganz zusatz
erganz zusatz
erhalt erhiel erlang erlangt
erhitz erhitzt erwarm erwarmt warm warmt gewarmt
erhol erholt genes
erhol erholt regeneri regeneriert
erinn erinnert erinner gedachtnis
erkennbar sichtbar
erkenn erkennt erkannt wahrnehm wahrnehmt gewahrnehmt
erklar erklart erlaut erlautert erlauter
erkrankt krank
erkrankt patient patientin
erkrank krankheit leid leidet litt gelitt
erkalt schnupf schnupft geschnupft
erlass verordn
erlaub erlaubt erlaubnis genehm genehmigt gestatt gestattet zulasst zuliess
erlaub erlaubt ermog ermoglicht gestatt gestattet
erlaubnis genehm zulass
erlaubt gestattet zulass
erleg erlegt jagd jag jagt gejagt
erleicht erleichtert erleichter
erleicht erleichtert vereinfach vereinfacht
erlern erlernt lern lernt gelernt
ermittel mess misst maß gemess messung
ermord ermordet tot totet getotet umbringt umbracht umgebracht
ermord mord
erneuerbar regenerativ
erneu erneuert erneuer
ernst ernsthaft
ernst gravier schwerwieg
ernahr ernahrungsweis
erprob erprobt test testet getestet
erprob prob test
erreichbar zugang
erschreck erschreckt schreck
erschw erschwert
erschopft mud
erschopf mudig schlafrig
erstatt erstattet ruckerstatt ruckerstattet geruckerstattet
erstaun erstaunt uberrasch uberrascht
ertrag gewinn profit uberschuss
erweiterbar skalierbar
erwarm temperaturanstieg
erzeug erzeugt herstell herstellt hergestellt produktion produzi produziert
erzeugnis produkt
erzeugnis war
erziehungsrecht sorgerecht
ess isst aß gegess mahlzeit speis
ess isst aß gegess speis speist gespeist verzehr verzehrt
etag geschoss stockwerk
etapp phas
etapp schritt
eventuell moglicherweis vielleicht
eventuell vielleicht womog
exakt genau prazis
exekution hinricht hinrichtet hingerichtet
exil verbann verbannt
existenz existi existiert
existi existiert vorliegt vorlag
existier vorhandet vorgehandet
experiment experimenti experimentiert
experiment versuch
experiment versuch versuchsreih
explodi explodiert explosion
export exporti exportiert
fabrikant herstell produzent
facharzt spezialist
fachausdruck fachbegriff terminu
fachgeschaft fachhandel
fachkraft fachmann spezialist
fahr lenk
fahrerlaubnis fuhrerschein
fahrgast passagi
fahrkart fahrschein ticket
fahrlass leichtsinn unvorsicht
fahrlass unvorsicht
fahrrad rad
fahrradfahr radfahr
fahrradweg radweg
fair gerecht
fakt tatsach
fall fallt fiel gefall sturz sturzt gesturzt
falsch fehlerhaft
falsch inkorrekt unricht
farb farbton
farbstoff pigment
faser zäh
feg fegt gefegt kehr kehrt gekehrt
fehl fehlt gefehlt knappheit mangel
fehl fehlt gefehlt mangel gemangel
fehl irrtum
fehlerquell fehlerursach
fehlgeschlag fehlgeschlagt gefehlgeschlagt gescheitert misslung misslungt
fehlschlag misserfolg
fehlschlag fehlschlagt gefehlschlagt missling misslingt scheit scheitert gescheitert
feier feiern feiert gefeiert
feind gegn
fell pelz
fel fels felst gefel
feri ferit geferit urlaub
fermentation fermenti fermentiert gar gart gor gegor garung
fernhalt fernhaltet gefernhaltet verscheuch verscheucht vertreib vertreibt vertrieb
fernrohr teleskop
fernsprech telefon
fertig fahig
festnahm festnehm festnimmt festgenomm verhaft verhaftet
feststell feststellt festgestellt nachweis nachweist nachwi
feucht nass
feucht saftig
feuchtgebiet sumpf
feuchtig nass
feuerpaus waffenruh waffenstillstand
filial niederlass zweigstell
film kinofilm
filmemach regisseur
filt filtert gefiltert filter filtri filtriert
firmensitz hauptsitz
fleisch metzg
fleischlo vegetar
flieg fliegt flog geflog flug
flieg flugzeug
flieh flieht floh gefloh flucht fluchtet gefluchtet
flora pflanzenwel vegetation
flott geschwind rasch schnell zugig
flut hochwass uberschwemm
flutwell tsunami
fluchtig oberflach
flust flustert geflustert wisp wispert gewispert
foku schwerpunkt
fokussi fokussiert konzentri konzentriert
folgericht logisch
folger schlussfolger
folglich infolgedess infolgedesst geinfolgedesst
form gestalt
formel gleichung
formell formlich
form formt geformt gestalt gestaltet
forsch forscherin wissenschaftl wissenschaftlerin
forst wald
fortbestand weiterbesteh weiterbesteht weitergebesteht
fortbesteh fortbesteht fortgebesteht fortdau fortdauert fortgedauert weiterbesteh weiterbesteht weitergebesteht
fortdau fortdauert fortgedauert weitergeh weitergeht weiterging weitergegang
fortfuhr fortfuhrt fortgefuhrt fortsetz fortsetzt fortgesetzt weiterfuhr weiterfuhrt weitergefuhrt
fortgeschritt fortgeschrittet fortgegeschrittet weitentwickel
fortpflanz fortpflanzt fortgepflanzt vermehr vermehrt
fortpflanz reproduktion
fortschritt weiterentwickl
fossil versteinert
fossil versteiner
foto fotografi
fotoapparat kamera
fotosynthes photosynthes
fracht ladung
fracht frachtschiff
fracht lastschiff
frag fragestell
frag probl
freisprech freisprecht gefreisprecht freispruch
freiwill ungezw ungezwungt geungezwungt
fremdenverkehr tourismu
fress frisst frass gefress verzehr verzehrt
freud vergnug vergnugt
friedlich gewaltlo
frier friert fror gefror gefri gefriert
friseur frisor
frist termin
front vorderseit
frostschutz frostschutzmittel
fruherkenn vorsorgeuntersuch
fruhjahr fruhling
fruhzeit rechtzeit
funktioni funktioniert wirk wirkt gewirkt
fusion fusioni fusioniert verschmelz verschmilzt verschmolz
fusion verein zusammenschluss
fussgang passant
fahig imstand
ford fordert gefordert forder unterstutz unterstutzt
fuhr fuhrt gefuhrt fuhrung leit leitet geleitet leitung
furst landesherr
futt futtert gefuttert futter
ganzzahl integ
garanti gewahrleist
garanti garantiert gewahrleist gewahrleistet sicherstell sicherstellt gesicherstellt
gastgeb veranstalt
gasthau kneip wirtshau
gaststatt lokal restaurant
gebiet gegend region
gebog gebogt krumm
gebrauch gewohn gangig normal ublich
gebusch heck
gedank ide
geeignet passend tauglich
gefang haftling
gefang haftling insass
gefecht kampf schlacht
gefrierpunkt nullpunkt
gegeb umstand
gegensatz gegenteil
gegenteil umgekehrt
gegenwehr widerstand
gegenwart heut heutzutag
gegenwart heutig
gegenuberstell gegenuberstellt vergleich vergleicht verglich
gegluckt gelung gelungt
gegn kontrahent rival
gehalt lohn verdien vergut
geheim vertraulich
geheimnisvoll mysterios ratselhaft
gehirn hirn
gehorlo taub
geistlich kleru
geistlich pfarr priest
gelass gelasst geliess ruhig
geld zahlungsmittel
geldentwert inflation teuer
geldstuck munz
geldwert kaufkraft
geling gelingt gluck gluckt gegluckt
geltend gultig
geltung gultig
gelahmt lahmung
gemeind kommun
gemeinschaft gesellschaft
gemeng gemisch mischung
gemisch misch mischt gemischt mischung vermeng vermengt vermisch vermischt
genannt sogenannt
genau prazision
genehm genehmigt zulasst zuliess zulass
genes heil heilt geheilt heilung kuri kuriert
gericht tribunal
gerichtsurteil urteil
gering niedrig
geringfug leicht
geringfug minimal
gesamtbetrag summ
gesang lied
gesang sing singt sang gesung
geschenk schenk schenkt geschenkt
geschicht histori
geschicht histor
geschmack schmeck schmeckt geschmeckt
geschwind schnellig tempo
geschwindigkeitsbegrenz tempolimit
geschwul tumor
geschaftsfuhr manag
geschaftsfuhr vorstand
gesetzentwurf gesetzesvorlag
gesetzgeb legislativ
gesetz rechtlich
gesetzmass legal rechtmass
gesetzwidr illegal rechtswidr ungesetz verbot verbotet
gestorb gestorbt tot verstorb verstorbt
gesund wohlbefind wohlbefindet gewohlbefindet
gesattigt satt
gesusst süß
getreid korn
getrennt separat
getrieb schaltung
getrank trink trinkt trank getrunk
gewaltenteil gewaltentrenn
gewalt gross riesig
geweb zellgeweb
geweiht heilig
gewerb industri
gewinnbring lukrativ profitabel rentabel
gewinn sieg
gewiss zweifello
gewissenhaft grundlich sorgfalt
gewohn normalerweis ublicherweis
gewurz wurz
gewurz wurz wurzt gewurzt
gezeit gezeitet tid
gift giftstoff
giftig toxisch
giftstoff schadstoff
gipfel hohepunkt
gipfel spitz
glaubhaft glaubwurd
gleichberecht gleichstell
gleichbleib konstant
gleichbleib unverandert
gleich gleicht glich geglich ahnel geahnel ahnlich
gleichrang gleichwert
gleichzeit parallel simultan zeitgleich
gleichzeit zugleich
global international weltweit
glukos traubenzuck
glanzend schimmernd
glaubig kreditgeb
gott gottheit
gotteshau kirch
gouverneur statthalt
grasland savann
grasland stepp
gratis kostenfrei kostenlo umson unentgel
grenzenlo unbegrenzt unbeschrankt
grenzwert hochstwert
grenzwert schwell schwellenwert
grenzuberschreit international
gripp influenza
grossel grosseltert gegrosseltert oma opa
grossstadt metropol
grossteil mehrheit mehrzahl
grundleg tiefgreif
grundrecht menschenrecht
grundsatz prinzipiell
grosstenteil hauptsach vornehm vorwieg uberwieg
grundlich sorgfalt
ganzlich komplett vollstand vollig
gultigkeitspruf validier
gunstig vorteilhaft
gut qualitat
habitat lebensraum
halbi halbiert halbier
halbjahr sem
halbwertszeit zerfallszeit
haltbar konservi konserviert konservier
haltbar konserviert
handel gehandel handelsverkehr
handelsplatz handelszentrum umschlagplatz
handhab umgang
handy mobiltelefon smartphon
harmlo ungefahr unschad
harn urin
hauptstadt kapital
hauseigentum vermiet
hausti heimti
hebel hebelarm
heftig intensiv stark
heimisch hiesig
heimisch regional
heimkehr heimkehrt geheimkehrt wiederkehr wiederkehrt zuruckkehrt zuruckgekehrt
heizkorp heizung
helf hilft half geholf hilf unterstutz unterstutzt
hell leuchtend
herabsetz herabsetzt herabgesetzt reduktion reduzi reduziert senk senkt gesenkt vermind vermindert verring verringert
herausgeb herausgibt herausgab herausgegeb veroffent veroffentlicht
herd kochherd
herkunftsland ursprungsland
herkunftsort ursprungsort
herkomm konventionell
herkomm traditionell
hermet luftdicht
herrschaft herrsch herrscht geherrscht regi regiert
herrschaft regentschaft
herstellungskost herstellungskostet hergestellungskostet produktionskost produktionskostet geproduktionskostet
herzanfall herzinfarkt
hilfsmittel werkzeug
hindeut hindeutet hingedeutet hinweis hinweist hinwi hingewies
hinterh nachtrag
hinterseit ruckseit
hinzufug hinzufugt hinzugefugt hinzugeb hinzugibt hinzugab hinzugegeb
hirnschlag schlaganfall
hitzeperiod hitzewell
hochgelad hochgeladet hochgegeladet hochlad hochladt hochlud upload
hochschul universitat
hochwert wertvoll
hoff hofft gehofft hoffnung
horizontal waagerecht waagrecht
humu mutterbod mutterbodet gemutterbodet
hungersnot nahrungsmangel
hydrog hydrogt gehydrogt wasserstoff
handl kaufleut kaufmann
hasslich unschon
hochstgrenz hochstwert maximum obergrenz
hoflich zuvorkomm
hor hort gehort vernehm vernimmt vernahm vernomm
hubsch schon
ignori ignoriert missacht missachtet
immerhin wenig zumind
immunisier impf impft geimpft impfung
impfstoff vakzin
import importi importiert
indirekt mittelbar
informell inoffiziell
ingenieur technik
innovation neuer
innovation neuheit
innovativ neuart
insgesamt zusammt zugesammt
insolvent zahlungsunfah
insolvenz konkur zahlungsunfah
instabil unstabil
installateur klempn
instandsetz instandsetzt geinstandsetzt reparatur repari repariert
intelligent klug
intelligenz klugheit
intensivi intensiviert stark verstark verstarkt
internet netz
internetauftritt webseit
internetseit webseit websit
intoleranz unvertrag
inzwisch inzwischt geinzwischt mittlerweil unterdess unterdesst
irrtum missverstandnis
jagd jag
jahrelang langjahr
jahreszeit saison
journalist report
juck juckt gejuckt juckreiz
judikativ rechtsprech
jungti nachwuch
justiz rechtsprech
kaminfeg schornsteinfeg
kapitulation kapituli kapituliert
karott mohrrub mohr
katastrophal verheer
kategori klass
kau kaut gekaut zerkau zerkaut
kaufhau warenhau
keim keimt gekeimt keimung spriess spriesst gespriesst
kell untergeschoss
kenntnis wiss weiss wusst gewusst
kennwort passwort
key schlussel
keyboard tastatur
kinderarzt padiat
kindesalt kindheit
klang ton
klapp ventil
kleinstlebewes kleinstlebew gekleinstlebew mikrob mikrobt gemikrobt mikroorganism mikroorganismet gemikroorganismet
klimafreund klimaschon
klimaschad umweltschad
klinik krankenhau spital
knapp kurzgefasst
knapp rar
knoll wurzelknoll
knusprig kross
kochanleit rezept
kochtopf topf
kohl steinkohl
kohlendioxid kohlenstoffdioxid
kolonialgebiet koloni
kolonialherrschaft kolonialismu
kombination kombini kombiniert verbind verbindet verband verbund
kommunikation kommunizi kommuniziert
kommunikation verstand
kompili kompiliert ubersetz ubersetzt
komplex kompliziert
kompliziert schwer schwierig
komponi komponiert verton vertont
komponist tonsetz
kondensation kondensi kondensiert
konferenz kongress
konferenz tagung
konfitur marmelad
konif nadelbaum
konkurrent mitbewerb wettbewerb
konkurrenz wettbewerb
konsistent widerspruchsfrei
konsistenz widerspruchsfrei
konstellation sternbild
konsum konsumi konsumiert verbrauch verbraucht
konsum verzehr
konsument verbrauch
konsumi konsumiert verzehr verzehrt
kontakt kontakti kontaktiert
kontamination kontamini kontaminiert verseuch verseucht
kontinui standig
kontroll kontrolli kontrolliert pruf pruft gepruft prufung test testet getestet uberpruf uberpruft
kontrolli kontrolliert uberwach uberwacht
kontrov strittig umstrittet umgestrittet
konverti konvertiert umwandel umgewandel umwandl verwandel
kooperation kooperi kooperiert zusammenarbeit zusammenarbeitet zusammengearbeitet
kopi kopiert vervielfalt vervielfaltigt
koppel gekoppel verbind verbindet verband verbund verknupf verknupft
korrekt richtig
kosmo universum weltall
kostbar wertvoll
kostenintensiv kostspiel teu teur
krabbel gekrabbel kriech kriecht kroch gekroch
kraftstoff treibstoff
krankenpfleg krankenschw pflegekraft
krankenwag krankenwagt gekrankenwagt rettungswag rettungswagt gerettungswagt
kreis kreist gekreist umkreist umgekreist umrundet umgerundet
kreislauf zirkulation
kreuzung strassenkreuz
kris notlag
kron thron
kraftig stark
kraftig kraftigt gekraftigt stark starkt gestarkt
kraftig starkung
kron kront gekront kronung
kuh rind
kultur zivilisation
kulturell zivilisator
kund kauf
kund kundet gekundet kundschaft
kunststoff plastik
kurzfrist vorubergeh
korp leib organismu
korp physisch
kostlich leck schmackhaft
kumm kummert gekummert sorg sorgt gesorgt
kunftig zukunft
kunstlich synthet
kurzlich neulich unlang
laktos milchzuck
lamp leucht
landesweit national
landstrich region
langweil öde
langwier zeitaufwend
langwier zeitraub
lastkraftwag lastkraftwagt gelastkraftwagt lastwag lastwagt gelastwagt lkw
latenz verzoger
laufzeit rechenzeit
lawin schneelawin
lebensdau lebenserwart
lebensdau lebenszeit
lebensgemeinschaft okosyst
lebenslang zeitleb
lebensmittel nahrung nahrungsmittel
lebensmittelgeschaft supermarkt
lebensnotwend lebenswicht
lebensstil lebensweis
lehranstalt schul
lehr lehrt gelehrt unterricht unterrichtet
lehr lehrerin lehrkraft padagog
leibeig sklav
leibeigenschaft sklaverei
leist leistet geleistet vollbring vollbringt gevollbringt
leistungsfah leistungsstark
leistungsfah produktivitat
leistungssteiger leistungsverbesser
leitlini richtlini
leitzin zinssatz
lektur les liest las geles
lenk lenkt gelenkt steu steuert gesteuert steuer
lerndat lerndatet gelerndatet trainingsdat trainingsdatet getrainingsdatet
lernend schul schulerin
les leserschaft
leut mensch menscht gemenscht person persont gepersont
lieb zuneig
lieb liebt geliebt mog mogt gemogt
lieferant zulief
lieferkett wertschopfungskett
lind lindert gelindert linder mild mildert gemildert
loch offnung
lohnkost lohnkostet gelohnkostet personalkost personalkostet gepersonalkostet
lokal ortlich
lotrecht senkrecht vertikal
luftsauerstoff sauerstoff
lang verlangert verlanger
losbar loslich
luckenhaft unvollstand
lug unwahr
magazin zeitschrift
magnetismu magnetkraft
mahl mahlt gemahlt zerklein zerkleinert
mahl mahlt gemahlt zermahl zermahlt
makl vermittl
mal malt gemalt zeichn zeichnet gezeichnet
malnehm malnehmt gemalnehmt multiplizi multipliziert
malwar schadprogramm schadsoftwar
mannschaft team
massag massi massiert
material werkstoff
matros seefahr seemann
meer ozean
meereshoh meeresspiegel
mehrarbeit uberstund uberstundet
mehrfach mehrmal wiederholt
mehrfachspeicher redundanz
meinungsverschied unein
meng quantitat
mensch person
mental psychisch seelisch
merg zusammenfuhrt zusammengefuhrt zusammenfuhr
messergebnis messwert
messfuhl sensor
messgerat messinstrument
metabolismu stoffwechsel
method technik
method verfahr verfahrt verfuhr vorgehensweis
metropol stadt
mikroplast plastikteilch plastikteilcht geplastikteilcht
mikroskop winzig
mikrowell mikrowellenherd
minderjahr unmund
mind minimal
mind wenig
mindestwert minimum untergrenz
minuspunkt nachteil
missacht missachtet vernachlass vernachlassigt
mittagesst mitgetagesst mittagsmahl
mitt zentrum
mittelschicht mittelstand
mittl vermittl
modern neuzeit
mond trabant
moor sumpf
mortalitat sterberat sterblich
multiplizi multipliziert vervielfach vervielfacht
munt wach
musikant musik
muskel muskulatur
mutation muti mutiert
mutig tapf
moglich option
mundig volljahr
nachfahr nachkomm
nachfahrt nachfuhr nachkommt nachkam
nachfrag nachfragt nachgefragt
nachhalt umweltvertrag
nachteil ungunst
nacht nachtlich
nachvollziehbar verstand
nag nageti
nahrhaft nahrstoffreich
nahrungserganz nahrungserganzungsmittel
nebeneinand parallel
neig neigt geneigt tendi tendiert
neigung tendenz
neigung trend
nervenzell neuron
neu neuart
neuer reform
neugier wissbegier
neuronal neuron neuront geneuront
nichtig ungult
niederschreib niederschreibt niederschrieb niedergeschrieb schreib schreibt schrieb geschrieb
nirgend nirgendwo
nitrog nitrogt genitrogt stickstoff
norm standard
notenbank zentralbank
notfall notlag
notiz vermerk
nudel genudel pasta teigwar teigwart geteigwart
nukleu zellk zellkert gezellkert
nutzlo sinnlo unnutz
nutzti vieh
oben obt geobt oberhalb
obligator verpflicht
optimismu zuversicht
optimist zuversicht
ordn verzeichnis
organisation verband
organisi organisiert veranstalt veranstaltet
orientierungswert richtwert
ort platz stell
ort standort
ort statt
oszilli oszilliert schwing schwingt schwang geschwung schwingung
oxidation oxidi oxidiert
ozean weltme
paradeis tomat
parlament volksvertret
parti spiel
partikel teilch teilcht geteilcht
passagi reisend
passiv untat
patent patenti patentiert
paus unterbrech unterbricht unterbrach unterbroch
pausenlo unaufhor ununterbroch ununterbrocht geununterbrocht
pensionar rentn
period zeitraum zeitspann
period regelmass
pessimist schwarzseher
pest seuch
pestizid schadlingsbekampfungsmittel
pfad weg
pflicht verpflicht
phas stuf
photovoltaikanlag solaranlag
pikant scharf
pill tablett
pioni vorreit wegbereit
pirat seeraub
plan vorhab vorhabt vorgehabt
plan plant geplant planung
planetensyst sonnensyst
pluspunkt vorteil vorzug
position standort
position stell
preisanstieg preissteiger teuer
preis preisniveau
privileg sonderrecht vorrecht
proband testperson versuchsperson
probl schwierig
prognos prognostizi prognostiziert vorhersag vorhersagt vorgehersagt
programmi programmiert programmier
projekt vorhab vorhabt vorgehabt
prot protesti protestiert
provisor vorlauf
prasident staatsoberhaupt
pravention vorbeug vorsorg
prufung test versuch
psych seel
publikation publizi publiziert veroffent veroffentlicht veroffentlich
publikum zuhor
publikum zuschau
putsch revolution umsturz
putz putzt geputzt reinig reinigt gereinigt saub saubert gesaubert
punktlich rechtzeit
quartal vierteljahr
quarti stadtteil
queu warteschlang
radioaktivitat strahlenbelast
rahm sahn
raket tragerraket
rar sel seltet geseltet
rasant schnell sturmisch
rauch raucht geraucht tabakkonsum
raumfahrt weltraumfahrt
reagi reagiert reaktion
realisi realisiert realisier umsetzt umgesetzt umsetz verwirk verwirklicht verwirklich
realitat wirklich
rechenkapazitat rechenleist
rechenzentrum serverfarm
recycling wiederverwert wiederverwertet
referendum volksabstimm volksentscheid
reflekti reflektiert spiegel gespiegel zuruckwirft zuruckwarf
regelbar steuerbar
regel geregel reguli reguliert regulier
regenwald tropenwald
regional ortlich
registri registriert verzeichn verzeichnet
reichtum wohlstand
reif reift gereift reifung
reih seri
rein saub
reinig reinigt gereinigt saub saubert gesaubert wasch wascht wusch gewasch
reiz reizt gereizt reizung
reklam werbung
relativ vergleichsweis verhaltnismass
relikt uberr
replikation replizi repliziert
reprasentant vertret
reprasenti reprasentiert vertret vertritt vertrat
reset zurucksetzt zuruckgesetzt
resistent unempfind
resistent widerstandsfah
resistenz widerstandsfah
ressourc rohstoff
rest ruckstand uberr
rest ruckstand uberr
rett rettet gerettet rettung
richtig wahr zutreff
richtlini vorgab vorschrift
riss spalt
robust widerstandsfah
rout streck
ruhig still
ruin uberr
rontg rontgt gerontgt rontgenaufnahm
rost rostet gerostet rostung
ruckgab zuruckgibt zuruckgab
rucktritt widerruf widerruft widerrief
rucktritt zurucktritt zurucktrat
ruhr ruhrt geruhrt umruhrt umgeruhrt verruhr verruhrt
saatgut sam samt gesamt
sag sagt gesagt auss aussert geaussert
salzhalt salzig
salzlo ungesalz ungesalzt geungesalzt
samstag sonnab
sanft weich
sauc soss tunk
sau saur
schatt schattet geschattet schattig
schauspielhau theat
scheit scheitert gescheitert versag versagt
schicht schichtet geschichtet stapel gestapel
schick schickt geschickt send sendet gesendet verschick verschickt versend versendet ubermittel
schifffahrt seefahrt
schimmel schimmelpilz
schlaflos schlafstor
schlamm schlick
schlecht verschlecht verschlechtert verschlechter
schleud schleudert geschleudert werf wirft warf geworf
schliess schliesst schloss geschloss schlussfolg schlussfolgert geschlussfolgert
schliess schliesst schloss geschloss zumacht zugemacht
schliessung stillleg
schluck schluckt geschluckt verschluck verschluckt
schmackhaft wohlschmeck
schmelzpunkt schmelztemperatur
schmutzig verschmutzt
schnee schneefall
schreib schreibt schrieb geschrieb verfass verfasst
schrein tischl
schrittweis stufenweis
schrumpf schrumpft geschrumpft schwind schwindet schwand geschwund
schuld schuldet geschuldet verschuld
schwachstell sicherheitsluck
schwang schwangerschaft
schwank schwankt geschwankt schwankung
schweig schweigt schwieg geschwieg verstumm verstummt
schweiss schwitz schwitzt geschwitzt
schadling ungezief
schossling spross trieb
seegang wellengang
seitd seith
selbststand souveranitat unabhang
siedepunkt siedetemperatur
sieg triumph
siegel stempel
signatur unterschrift
sinnbild symbol
sinnlo zwecklo
sinnvoll vernunft
sinnvoll zweckmass
sitt tradition
situation umstand
sitzung tagung
skali skaliert skalier
sofort sogleich
sofort umgeh unmittelbar unverzug
solarenergi sonnenenergi
sparsam wirtschaft
speichel spuck
speicherkapazitat speicherplatz
spezialisi spezialisiert spezialisier
speziell spezif
spezi tierart
spontan unuberlegt
staatsangehor staatsburgerschaft
staatsschuld staatsschuldet gestaatsschuldet staatsverschuld
stabil standf
starr unbeweg
stau verkehrsstau
staudamm talsperr
stause talsperr
stech sticht stach gestoch stich
steigend wachsend zunehm
stellvertret viz
sterbefall todesfall
sterb stirbt starb gestorb tod versterb verstirbt verstarb verstorb
sterb stirbt starb gestorb umkommt umkam verend verendet
stimmrecht wahlrecht
stoff substanz
strahl strahlung
strahl strahlt gestrahlt strahlung
strassenverkehr verkehr
streichholz zundholz
string zeichenkett
straub straubt gestraubt widersetz widersetzt
studi untersuch
stund stundlich
stadtisch urban
stor stort gestort storung
symbol zeich zeicht gezeicht
susswass trinkwass
tabell ubersicht
tatsach wirklich
tauch taucht getaucht untertauch untertaucht
tausch tauscht getauscht wechsel gewechsel
technik technologi
technisch technolog
temperaturmess thermomet
temporar vorubergeh zeitweil zeitweis
tendenz trend
termin verabred
tierarzt veterinar
tierhalt tierzucht viehhalt viehzucht
titel uberschrift
tochterfirma tochtergesellschaft tochterunternehm tochterunternehmt getochterunternehmt
todesopf tot
tourist urlaub
tradition uberliefer
traini trainiert uben übt geubt ubung
training ubung
treff trifft traf getroff versamml zusammenkunft
turni wettkampf
umbau umbaut umgebaut umgestaltet umgegestaltet
umbruch wend wendepunkt
umdreht umgedreht umkehrt umgekehrt
umfangreich umfass
umfass weitreich
umfeld umgeb
umgeb umgibt umgab umringt umgeringt
umgestaltet umgegestaltet umgestalt
umleitet umgeleitet umleit
umpflanzt umgepflanzt verpflanz verpflanzt
umweltfreund umweltschon okolog
unabsicht versehent
unausweich unvermeid
unbeliebt ungeliebt
unbewusst unwillkur
unbrauchbar wertlo
unentbehr unerlass unverzichtbar
unerwartet uberrasch
unfair ungerecht
unfall ungluck
ungeeignet unpass untaug
ungenau unprazis
ungewiss unklar
ungewiss unsich
ungift unschad
unnot uberfluss
unsichtbar verborg verborgt
unt untet geuntet unterhalb
unterbiet unterbietet unterbot unterschreit unterschreitet unterschritt
unterbind unterbindet unterband unterbund verhind verhindert vermeid vermeidet vermied
unterdess unterdesst wahrenddess wahrenddesst gewahrenddesst
untergang untergeh untergeht unterging
untergeb untertan
unterkunft wohnung
untersag untersagt verbiet verbietet verbot
untersagt unzulass verbot verbotet
unterschied verschied verschiedet verschiedenart
unterschreib unterschreibt unterschrieb unterschrift unterzeichn unterzeichnet
unvermeid unweig zwangslauf
unwirksam wirkungslo
unzahl viel zahlreich
variabl verand
veranschau veranschaulicht verdeut verdeutlicht
verantwort zustand
verband verein
verberg verbergt versteck versteckt
verbleib verbleibt ubrigbleib ubrigbleibt geubrigbleibt
verbleib ubrig
verborg verborgt versteckt
verbreitet weitverbreitet
verbund verbundet zusammenschliesst zusammenschloss
verdampf verdampft verdun verdunstet verdunst
verderb verderbt verdorb verdorbt
verdoppel verdoppl
verein vereint vereinigt zusammenschliesst zusammenschloss
verein wiederverein
vererb vererbt weitergeb weitergibt weitergab weitergegeb
verfall zerfall
verfehl verfehlt verpass verpasst
verfruht vorzeit
verfugbar vorhandet vorgehandet
vergeb vergibt vergab verleih verleiht verlieh
vergeb vergibt vergab verzeih verzeiht
vergeud vergeudet verschwend verschwendet
vergleichbar ahnlich
verhandel verhandl
verifizi verifiziert uberpruf uberpruft
verifizier uberpruf
verjag verjagt vertreib vertreibt vertrieb
verlag verlagert verlager verschieb verschiebt verschob
verletz verletzt verstoss verstosst verstiess
verletz verletzt verwund verwundet
verletz verstoss ubertret
verlass zuverlass
verlass zuverlass
vermehr vermehrt zunahm
vermittel vermittl
vermut wahrschein wohl
vernicht vernichtet zerstor zerstort
verordn verordnet verschreib verschreibt verschrieb
verpass verpasst versaum versaumt
verrott verrottet verwes verw zersetz zersetzt
verschlecht verschlechtert verschlimm verschlimmert
verschlimm verschlimmert verscharf verscharft
verschmutz verschmutzt verunrein verunreinigt
verschmutz verunrein
verschuldet uberschuldet
verschwind verschwindet verschwand verschwund verschwundet
verseuch verunrein
versich versicher
versich versichert versicher
versionskontroll versionsverwalt
verspat verspatet verzog verzogert verzoger
verspatet verzogert
verteil verteilt zuteilt zugeteilt
vertrau vertraut zutraut zugetraut
verweig verweigert weig weigert geweigert
verwelk verwelkt welk welkt gewelkt
verwitt verwittert verwitter
verwitwet witw
verwund wund
verwust zerstor
verzins zin zins zinst gezin
volkswirt wirtschaftswissenschaftl okonom
vorarbeit vorbereit
voraussag vorhersag
voraussagt vorausgesagt vorhersagt vorgehersagt
vorbereitet vorgebereitet vorbereit
vorbereitet vorgebereitet zubereitet zugebereitet zubereit
vorbeugt vorgebeugt vorbeug vorsorgt vorgesorgt
vorgab vorgeb vorgibt
vorgeb vorgibt vorgab vorschreibt vorschrieb
vorverlegt vorgeverlegt vorzieht vorzog
wahlberechtigt wahlbar
warn warnt gewarnt warnung
waschautomat waschmaschin
wasserenergi wasserkraft
wasserhalt wassrig
weich zart
weid weideland
weitergeb weitergibt weitergab weitergegeb weiterleit weiterleitet weitergeleitet weiterreich weiterreicht weitergereicht
weltumspann weltweit
werb wirbt warb geworb werbung
wettbewerb wettkampf
wett witter
widersprech widerspricht widersprach widersproch widerspruch
wiederaufbau wiedererricht
windenergi windkraft
windkraftanlag windrad windturbin
winterruh uberwint uberwintert uberwinter
wirtschaft okonomi
wirtschaft okonom
wohlbefind wohlbefindet gewohlbefindet wohlergeh wohlergeht gewohlergeht
wut zorn arg
wahl wahlerschaft
wahrung zahlungsmittel
zirkulation zirkuli zirkuliert
zucht zuchtung
zufriedet zugefriedet zufried
zufuhr zufuhrt zugefuhrt
zugang zugriff
zugreift zugriff
zuordnet zugeordnet zuordnung zuweist zuwi
zusammenfasst zusammengefasst zusammenfass
zuteilt zugeteilt zuteil
zuteilt zugeteilt zuweist zuwi zuweis
uberbiet uberbietet uberbot ubertreff ubertrifft ubertraf ubertroff
uberblick ubersicht
uberdau uberdauert uberleb uberlebt
uberflut uberflutet uberschwemm uberschwemmt
uberford uberfordert uberforder
ubergeb ubergibt ubergab uberreich uberreicht
uberlief uberliefert uberliefer
uberliefert uberliefer
ubermittel ubermittl ubertrag ubertragt ubertrug
ubernahm ubernehm ubernimmt ubernomm
uberred uberredet uberzeug uberzeugt
uberschreit uberschreitet uberschritt ubersteig ubersteigt uberstieg ubertreff ubertrifft ubertraf ubertroff
uberschuss uberzahl
ubung ubungsaufgab`;
