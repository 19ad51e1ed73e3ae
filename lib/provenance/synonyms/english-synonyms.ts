/**
 * Made by scripts/generators/make-synonyms.mjs from WordNet 3.1, Copyright 2011 by Princeton University. All rights reserved.
 * Its licence is beside this file. A line is a stem and those stems after it that share a meaning with it.
 */
export const englishSynonyms = `aah ooh
abandon desert empti
abc alphabet
abdomen abdomin belli stomach
abid bear brook digest endur stai stomach suffer toler
abil abl power
abl capabl compet
abnorm defect excep kinki unnatur
aboard alongsid
abor abort
about approxim around roughli some
abroad foreign oversea
absenc absent
absent awai awol lack miss want
absolut complet dead downright live perfectli sheer utterli
abstract cabbag ideal outlin pinch sneak
absurd foolish idiot preposter ridicul
abus insult pervert
academ academi
accent stress
accept acknowledg adop consent good receiv recogn recognis satisfactori
access approach
accessori auxiliari support
accid accident
accident incident
accommod adapt fit suit
accompani attend
accomplish achiev action complet establish execut fulfil realis realiz settl skill
accord report
account calcul describ histori report
accur correct exact faith precis right surgic true
accus charg
accustom customari usual
ach hurt pain pine smart yen
acid bitter elvi sour superman unpleas zen
acknowledg admit given grant receipt recogn recognis
acquaint familiar friend
acquir assum develop get
acr estat
act action actor behav deed perform plai temporari
action activ execut fulfil sue
activ fight oper spark treat trigger
actor player
actual genuin real realli true
acut intens keen percept sharp
adam ecstasi
adapt adjust
add addition contribut lend
addic addict
addict alcohol freak hook junki
addition extra gain increas
address speech
adequ compet enough equal satisfactori suffici
adio bye goodby
adjust fit
administr brass dispos establish organ organis
admir booster champion love wonder
admis admit
adop adopt borrow
adopt assum borrow
ador love
adult grown matur sexi
advanc earli front high improv later progress
adventur chanc gambl hazard jeopard risk stake ventur
advis advisor consid counsel inform notifi propos suggest
advisor consult
advoc counsel counsellor counselor preach recommend urg
aerial air antenna
affair intimaci liaison matter occasion thing
affec affection
affect artifici impact impress involv move regard stir struck subject taken touch unnatur
affection fond love
affirm optimist posit
afford give yield
afraid alarm concern fear frighten hunt numb panick scare shock terrifi
africa african
aft after
after afterward later
afterward later
agenc agent bureau offic
agenda schedul
aggress competit hostil
agit excit frantic hyster shaken stir
ago past
agoni suffer torment tortur
agre agreement match talli unit
agreement correspond understand
ahead befor forward
aid assist auxiliari help
aim inten intent object propos purpos target
ain own person
air broadcast transmit
airborn mobil
airplan plane
aisl gangwai
ala unfortun
alarm alert
alert awak awar fly live merri rattl
alibi excus
alien exot extraterrestri foreign strang stranger unknown
alik like likewis similar
alimoni mainten
aliv live viabl vital
all altogeth complet each entir everi total whole
alleg declar question suppos
allegi commit loyalti
alli allianc friend relat
allianc bond
allig gator
allow grant let permit
almighti creator divin lord maker power
almost most near nearli virtual
aloha ciao
alon entir exclus lone onli solitari solo
alpha import
alright fine okai satisfactori
also besid likewis too
alter chang modifi
altern choic option replac secondari substitut
altogeth complet entir raw total whole
alwai constantli ever forev
amaz awesom impress stun surpris
amber gold
ambiti ambition challeng difficult driven hard pushi
ambition dream
america american usa
ammo ammuni
amount measur number sum total
amus comic divert entertain funni interest pleas
analysi analyz
analyst analyz
analyz examin studi
anatomi build figur flesh frame shape
anchor ground
ancient old past
angel saint
anger angri ira wrath
angl fish lean tilt
angri black furiou mad rage sore
anguish hurt pain torment tortur
ani some whatev whatsoev
anim beast brute creatur physic
annoi bother devil irrit piss rag steam teas troubl
announc declar
annual yearbook
anonym unidentifi unknown
anoth other
answer repli respond respons result solution
anticip counter expect predict promis
antiqu old
anxiou eager nervou troubl uneasi
anyhow anywai
anyplac anywher
apart asid separ
apiec each
apolog apologis excus
appar appear evid manifest obviou obvious patent plain seemingli superfici
appeal attract catchi charm prayer
appear look seem
applaud clap
applaus clap
appli applic emploi forens
appoint assign date engag equip fit name nomin prescrib settl
appreci apprehend grasp hold prize tast treasur understood valu
apprehend understood
approach come futur near
appropri conquer pat reserv seiz
approv author bless okai
approxim roughli some
arc arch curv spark
arch curv superior
archer bowman
architect design
area region
arena domain orbit sphere stadium
argu argument reason tilt
argument debat statement tilt
aris rise
arm armor weapon
armi usa
armor bulletproof equip mail
arous awaken excit stir tens
arrang artifici laid order organ organis place stage unreal
arrest collar cop halt hitch impress nail sensat stai stun
arriv come reach
arrog proud
ars ass asshol behind bottom bun fanni seat stern
art artist
articl claus
artifici cardboard dummi fake imit near paint stage substitut synthet unnatur unreal
artilleri gun weapon
asham embarrass guilti humili
asia asian
asid awai
ask expect request requir
asleep dead deceas depart gone numb sleepi
aspect scene view vista
ass behind bottom bun fanni seat stern
assassin bravo dead
assault attack outrag rape
assembl forum gather piec tack
asset plu
asshol bastard cocksuck dickhead motherfuck prick
assign portion
assist help helper
associ companion comrad connect familiar fellow link relat
assum assump counterfeit forward presum pretend
assur check confid ensur guarante secur
asylum refug sanctuari
athlet jock
atm atmospher
atom littl nuclear small
attach commit connect intend involv relat
attack offens
attempt effort essai seek try
atten attend care
attend present tender
attic garret loft noodl
attitud position
attornei lawyer
attrac attract
attract cun cute enchant fascin irresist pull take win
audienc hear
august grand honor honour nobl
aunt aunti
aurora dawn morn sunris
australia australian
authent genuin reliabl
author gener govern licens offici regim writer
auto automobil car
automat mechan reflex
automobil car
autumn fall
auxiliari secondari support
avail free readi visibl
aveng reveng
avenu boulevard
averag common mean norm normal ordinari
awai forth off out
await expect wait
awak awaken awar wake
awaken wake
awar care consciou conscious
award grant honor honour prize
awesom impress
awfulli horribl terribl
awkward clumsi wooden
babe babi infant
babi child infant
bach bachelor
back backward championship fund hind rear second support
backstag privat wing
backup substitut
backward retard return revers
bad big corki crappi dread horrid ill intens lousi naughti neg pain piti pretti rotten rubber sad shitti sorri stink stinki terribl uncomfort
badli ill poorli serious sever
bag base
baggag luggag
bai color quest
bait cod decoi hook lure teas
bake baker cook dry hot
ball globe orb
balonei drool
bam bang blast clap
ban illeg
band circl lot
bandag bind
bang bash big blast bolt clap knock larg slam slap smack smash
bank banker
bankrupt bankruptci ruin smash
banner superior
banquet feast
bar block saloon
barb dig shaft
bare hardli nake nude
barg lighter
bargain bui deal steal
bark barker skin
barker doggi
baron king
barrel drum
barrier roadblock
base basic found foundat inferior settl support
basement cellar
bash brawl knock smash sock
basic elementari essenti first fundament radic standard
basketbal hoop
bastard bogu cocksuck counterfeit dickhead fake motherfuck phonei phoni prick
bat batter buggi crack cracker insan loco looni nut nutti wacki
batch deal flock heap lot mass mint mountain peck pile plenti raft stack
bathroom john toilet
bathtub tub
baton billi
battalion pack
batter buffet
battl combat conflict engag fight struggl
battlefield field
beacon lighthous
beak peck
beam shine
bear birth brook digest endur head stomach suffer support toler
beard whisker
beast brute creatur savag
beat crush dead heartbeat lick puls rhythm round tire vanquish
beaten familiar
beau boyfriend dandi dude gallant
beauti bonni fair gloriou gorgeou handsom knockout love lulu peach pleasant pretti splendid sweetheart
becom flatter get proper turn
beef bitch holler
beep beeper bleep honk
beeper pager
befor earlier
beg prai
begin commenc first open showtim start
behav conduct
behavior behaviour conduct
behaviour conduct
behind bottom bun down fanni seat slow stern
belief believ feel impres notion
believ conceiv think trust
bell buzzer doorbel toll
belli stomach
belong hold properti
belov darl dear dearest honei love
below beneath downstair
bench terrac
bend bender crook turn twist
bender curv
benefit gain profit welfar
bent damag
besid likewis too
best better champion scoop trump
bet better depend reli stake wager
beta import
betrai betray fail
betray treason
better finer improv
beverag drink
bibl biblic
bicycl bike pedal
bid command tender
biff lick punch
big bigger cosmic enorm epic extens giant gigant great heroic huge import intens jumbo larg larger massiv monstrou super titan tremend vast
bigger larg larger
bike motorcycl pedal
bill charg measur
billion cardin million
bind bond stick valid
biolog biologi
bird chick dame doll
birdi shuttl
biscuit cooki
bit chip minut moment scrap second
bitch cunt holler
bite pain sarcast sting
bitter unbear unpleas
bizarr eccentr freaki
black color negro
blackjack blackmail pressur sap
blackmail pressur
blame blast bless curs damn darn fault goddam goddamn pick rap
blank empti
blanket broad cover extens wide
blast bless boom clap curs damn darn goddam goddamn nail shell smash
blaze hell
blend fuse mix
bless boon curs damn darn fortun goddam goddamn holi thanksgiv
blind irrat screen
blink bloodi close crash flame flash fuck shut twinkl wink
block close cube embarrass halt plug stop
bloke chap fella fellow lad
blond sandi
blood bloodi rake rip
bloodi crash damn flame fuck homicid red
bloom blossom flower
blossom flower flush peak prime
blow bump revers
blown move
blue depress gloomi northern
bluff bold direct sheer steep
blunt candid direct frank numb pointless
blur obscur
blush flush
board plank room
bob tail
bodi bodili
bodili corpor physic
bodyguard escort
bogu counterfeit fake phonei phoni
boi son
boil boiler cook
boiler kettl
bold brave fearless hardi heroic rash reckless sheer steep
bollock spoil
bolt slap smack
bomb bomber
bomber sub submarin torpedo wedg
bond stick
bone drum pearl
bonni fair
bonu incent
boo hoot
boob boobi breast dope dummi goof sin tit titti
boobi dope dummi
book booker engag reserv volum
boom gravi nail roar smash thunder
boon close
boost booster encourag further hike promot
booster champion
boot kick thrill
booth cubicl stall
booti loot prize
booz drink liquor spirit
border bound edg frame margin perimet surround
bore calib drill eager tire
born intellig
bosom embrac hug
boss brag chief foreman superior
both some
bother devil fuss hassl inconveni rag troubl
bottom bun fanni penetr seat stern worst
bounc healthi leap live rebound spring
bound chain edg jump leap limit roll spring throttl wire
bouquet sweet
bow fore
bowel gut
box boxer pack packag
boxer drawer short
bozo cat cuckoo goof goos gui jackass
brace pair span steadi twain
brag proud superior
brain head mental mind psych wit
branch fork
brand make
brass establish organ organis
brat terror
brave color courag endur fearless gai gallant game hardi valiant weather
braveri courag
brazil brazilian
breach gap offend violat
bread cabbag clam dough lettuc loot scratch sugar
break breaker fractur
breakdown rot
breaker surf
breakthrough discoveri find
breakup separ
breast chest front summit tit titti
breed rais train
breez cinch picnic
bribe bui corrupt payoff
bridal bride
brief short
bright color intellig radiant shine shini silver smart vivid
brilliant gloriou impress intellig magnific splendid superb superior
bring deliveri
brink verg
broad extens gener sweep wide
broadcast program programm transmit
broke bust poor
broken crush humbl humili interrupt
bronz metal tan
brook creek digest endur stomach suffer toler
broom heather ling sweep
brother brotherhood buddi chum pal sidekick
brotherhood fratern
brown brunett
browni elf
bruis spite wound
brunett dark
brush soft touch
brutal brute cruel fell intens savag viciou
brute creatur savag
buck clam dollar tear
buckl warp
buddi chum pal sidekick
budg stir
buff buffet fan lover
bug buggi glitch intercept teas wire
buggi crack cracker dirti insan loco looni nut nutti wacki
bui buyer corrupt purchas steal
build construc figur flesh frame progress shape
built improv
bull bullshit crap fake horseshit samson shit
bullet heater slug
bulli crack dandi good groovi hector keen peachi smash swell tough
bullock steer
bullshit crap fake horseshit shit
bum cheap cheesi crummi git grub inferior loaf lowlif puke punk rat skunk sleazi spong stinker tramp
bump bumper bumpi chanc encount find hump knock swell
bumpi jumpi rocki rough
bun fanni seat stern
bunch bundl crew crowd gang
bundl pack packag packet pile
bunk lam run
burden essenc load saddl weight
bureau dresser offic
burger hamburg
buri burial
burn burnt cook destroi glow import tan treat
burnt cook destroi treat
burst explod explosion
bush inferior scrub
busi engag fanci interf job occup occupi
bust buster damag flop poor raid snap tear
buster dude
but just mere onli simpli
butch dyke homosexu macho masculin
butcher slaughter
butt butter edg goat
butterfli flirt mash romanc
buzz buzzer hum noisi
buzzer doorbel
bye goodby
cab taxi
cabaret nightclub
cabbag clam dough lettuc loot pinch scratch sneak sugar
cabinet locker
cabl telegraph wire
cage coop
cake coat patti
calam catastroph disast tragedi
calcul deliber estim figur intend measur reckon
calib qualiti
call caller career cry holler name phone scream shout telephon yell
caller cool fresh
calm quiet steadi still
camp tent
campaign caus crusad drive
can record sack tin
canada canadian
canal duct
canari fink sneak snitch
cancel natur off scrub
cancer crab
candid direct frank prospect
cant tilt
cap crest deton
capabl confid subject
cape ness
capit primari superior
captain skipper
captiv confin imprison intent prison wrap
captur charm entranc seizur tranc
cardboard unreal
cardin carmin central dozen eight eighteen eighti eleven fifteen fifti five forti four fourteen fundament hundr import kei million nine nineteen nineti seven seventeen seventi six sixteen sixti ten thirteen thirti thousand three twelv twenti two zero
care caution concern deliber detail elabor fear like minut precaution protect sure thorough wish
careless reckless regardless
cargo freight load shipment
carmin cherri red rubi scarlet
carniv circu fair
carpet rug
carri carriag carrier channel transmit transport
carriag coach
cart carter drag haul
carv carver sculptur slice
case event instanc lawsuit suit
cash paid
cashier teller
casket coffin
cast mold stamp
castl palac
casual daili everydai
cat gui puke sick vomit
catalog catalogu
catastroph disast tragedi
catch catcher catchi contagi haul spy
catchi difficult hard tricki
categori class famili
cattl cow
caucasian white
caus crusad drive
caution cautiou precaution
cautiou conserv fabian guard
cavalri hors
caviti pit
ceas end finish quit stop termin
celebr fame famou gloriou known note
cell cellular
cemeteri graveyard
cent penni
center centr central concentr focu halfwai middl midwai
centr concentr focu middl
central fundament halfwai import kei middl midwai
centuri hundr
cereal grain
cerebr intellectu
certain confid convinc definit posit sure
certainli sure
certif credenti
certifi insan qualifi regist
chair chairman presid
chairman presid
chalk crank meth
challeng difficult disput hard intrigu stimul
champ champion
champion fighter hero
chanc encount find fortun gambl hazard luck opportun risk
chancellor premier
chang dynam exchang transform
channel groov transmit
chant tone
chap crack fella fellow lad
charact qualiti role
charg emotion polar
charit kind kindli sympathet
charm delight enchant entranc love magic supernatur tranc wizard
charter hire leas rent
chase dog follow pursu pursuit tail track trail
chat chatter gossip jaw
chatter click gossip jaw
cheap cheesi crummi flash inferior loud punk sleazi tacki
cheat cheater chess foul jockei shaft unfair unfaith
check chequ ensur tab
checkup medic
cheer comfort gai optimist satisfactori satisfi shout smile sunni sunshin
cheesi crummi inferior punk sleazi
chemic chemistri
cherish treasur
cherri red rubi scarlet
chevi harri hassl plagu
chew jaw plug quid
chic smart stylish
chicago michigan stop
chick dame doll
chicken cowardli fear wimp yellow
chief foreman import main master primari princip
child childhood fry kid minor
childish immatur
chili chilli
chill chilli cool thrill
chilli cold
china taiwan
chip fri nick scrap
chocol cocoa
choic option pick prime prize qualiti selec select superior tasti
choir choru
choke gag
choos prefer select
chop chopper cut slice
chopper helicopt
choru refrain
chow chuck eat grub
christ christian jesu messiah savior
christma noel
chronic continu long usual
chubbi fat
chuck ditch eat grub pat toss
chum pal sidekick
chump fool mug patsi sucker
chunk lump
chute parachut
cigarett fag
cinch picnic
cinema film
circl lot
circuit tour
circumst consider context destini fate luck
civil civilian civilis cultur polit refin
civilis cultur
clai mud
clam dollar dough lettuc loot scratch sugar
clan kin
clariti clear
class classi famili grade sort
classi stylish
classic receiv superior typic
classifi restrict sort
clean cleaner cleanup fair fairli plum pure wash
cleanup kill
clear clearanc improv innoc open vivid
clever cun ingeni intellig smart
click tick
client custom
climat mood
climb mount rais rise upgrad wax
clinic object
clip nip short snip time
cloak mask robe
clock time
close closer closur conclusion confidenti cozi dear drawn final finish fold immedi immin intim last near nearbi nearli next shut surround tight walk
closer nearer
closest nearest
closet cupboard loo wardrob
cloth dress fabric materi wear
cloud cloudi fog mist obscur
cloudi indistinct threaten
clown goof
club guild lodg nine societi
clue cue hint
clutch grip hold seiz
coach handler manag tutor
coast coaster
coat surfac
cock dick hammer prick putz
cocksuck dickhead motherfuck prick
coco coconut
cod collect due fool pod teas
coin mint
cola dope
cold crisp cut frosti frozen ici snappi stale
collaps founder
collar cop nail
collater secondari support
colleagu fellow
collec collect
collect collector corpor due gather joint mass
coloni complex compound settlement
color colour flush gai ginger liver negro noisi partial red shot vivid
column tower
combat fight
combin compound unit
come cum futur semen
comedi comic
comedian comic
comfi comfort cosi cozi homei sooth
comfort consol cosi cozi eas homei satisfactori satisfi sooth
comic funni
command high requir
commenc start
comment gossip input notic observ remark
commerc commerci doc
commerci inferior
commis commission commit committe
commit committe dedic devot intend involv loyalti sworn
common democrat familiar frequent gener green mutual ordinari park popular public share standard usual
commonwealth countri nation
commotion disturb
commun communist convei transmit
communion share
compani companion fellowship societi
companion comrad familiar fellow
compar comparison
compas piti
compass grasp orbit rang reach scope
compens repair
compet competi competit effect effici equal vie
competi contest
competit match
complain complaint plain
complaint ill
complet discharg dispatch downright entir finish full perfect realis realiz sheer skill thorough total utter whole
complex complic compound tangl
compliment congratul regard wish
composi makeup
comrad familiar fellow
con convict hustl inmat learn memor scam
conceal hidden hide invis obscur seal secret shadi sneak sneaki
conceiv concep concept think
concentr focu
concep concept creation
concern fear haunt interest involv obsess preoccupi refer relat
conclud conclusion end finish over reason resolv termin
conclusion decision determin final finish last
concret solid
condition disciplin statu train weather
condom safe
conduct conductor
confer leagu
confes confess
confess fink squeal
confid confidenti convinc posit sure
confidenti privat
confin imprison
confirm offici
conflict engag fight struggl
confront face
confus confusion fox lost scatter upset
congratul prais pride
congreg faith fold
congressman repres
connec connect link
connect join link relat wire
conquer seiz
consciou conscious intend
consequ effect outcom result
consid consider count deal reckon regard studi view weigh
consider respect signific substanti tidi
consist logic order
constantli forev
constitu establish format
construct creativ plastic posit
consum down ware
contact reach
contain content contin control curb
contempt despit disrespect
content messag satisfi smug
contin continent
continu keep long preserv proce uphold
contract contractor
contrari differ opposit revers
contribu contribut donat
contribut lend
control curb obsess oper possess
convei express transmit
conven customari establish normal pattern receiv rule stuffi
conveni restroom
convic convict sentenc
convict inmat
convinc posit sure
cook done fix fri grill medium prepar readi roast steam
cool cooler
cooper joint
coordin equal organ
cop copper nail snitch
cope manag
copi transcript
cork corki
corn corni
corner trap tree
corpor joint physic tummi
corps remain stiff
correc correct
correct exact precis proper right
correspond similar
corrup corrupt
corrupt crook dishonest pervert sneaki sordid sulli
cosi cozi
cosmic cosmo larg
cosmo exist univers world
cost price toll
costa rib
cot crib
couch loung put sofa
cougar panther
counsel counsellor counselor guidanc
counsellor counselor
count counter matter talli weigh
counter neg
counterfeit fake forg mock phonei phoni pretend
countless infinit
countri nation
coupl match mate pair twin
courag gallant game valiant
courier messeng
cours flow natur trend
court courtroom romanc woo
cover coverag covert dusti extend muffl screen wrap
coverag report
covert disguis mask protect secret undercov underground
cow coward
coward cowardli
cowardli fear yellow
cozi friendli intim
crack cracker dandi fractur gap good groovi insan keen loco looni nut nutti peachi rough smash super superior swell top wacki
cracker insan loco looni nut nutti wacki
craft trade
crank cranki fruitcak meth unstabl
cranki unstabl
crap crappi dirt horseshit poop shit turd
crappi lousi rotten shitti stink stinki
crash flame fuck ram wreck
crave hunger lust thirst
crawl creep
craze derang insan
crazi excit insan looni mad sick weirdo
cream lick pick
creat creation creativ creator creatur make
creator divin lord maker
creatur puppet tool
credit recogni
creep creepi mous sneak spook weirdo
crest peak summit top
crew crowd gang
crib poni
crime crimin
crimin crook felon guilti illeg outlaw viciou wrong
crippl game halt lame
crisi critic
crisp crispi distinct frosti sharp snappi toast
critic vital
crook felon hook irregular outlaw sneaki turn twist wind
crop harvest
cross grumpi queer scotch
crossroad hamlet
crotch fork
crow triumph
crowd gang herd jam pack
crucial essenti import materi
crucifi rag torment
crude oil
cruel fell savag viciou
cruis cruiser sail
crummi inferior punk sleazi
crunch grind
crusad drive
crush destruct devast humbl humili jam mash rough squash squeez vanquish
cry holler imper instant rank scream shout tear weep yell
cub lad rooki sonni
cuba cuban
cube dice
cubicl stall
cuckoo goof goos jackass
cuddl nest
cue remind
cultur social
cum semen
cun cute foxi ingeni sly tricki
cunt puss pussi slit snatch
cure heal process recov remedi well
curios curiou wonder
curiou funni nosi peculiar queer question rum strang unusu wonder
curl curli lock scroll
curli kinki
currenc current
current latest ongo onlin present stream underwai
curri groom
curs damn darn doom goddam goddamn jinx lost oath swear
curv cut sheer trend wind
custodi deten hand
custom customari tradition
customari usual
cut cutter pierc reduc sever sheer slice split stab trend trim
cycl motorcycl rhythm round
dad daddi papa pop
daddi papa pop
dai daili daylight daytim year
daili everydai
dam dyke
damag harm hurt
dame doll ladi madam
damn darn doom goddam goddamn hoot lost
damp dull mute wet
danc dancer
dandi dude gallant good groovi keen peachi smash swell
danger desper grave risk riski seriou suicid treacher
dare defi origin presum
dark dim gloomi shadow twilight
darl dear favorit favourit love pet
darn goddam goddamn hoot mend
dash flair gallant scoot smash stylish
date engag
daughter girl
dawn morn penetr sunris
daylight daytim
dead deceas depart doom execut extinct gone murder out perfectli short suddenli tire utterli
deadli fatal lethal madli toxic
deal dealer flock handl heap lot mass mint mountain peck pile plenti raft stack transac treat
dear dearest dearli honei love sincer
dearest honei love
death die
debat deliber
debri dust junk
debut entri introduc launch
decad ten
decai declin
deceas depart gone
deceiv decep
decenc decent
decent fit nice proper properli respect
decep magic
decid decision definit resolv settl
decision determin
deck decor floor grace
declar express state
declin refus reject
decoi lure
decor grace mount rais
dedic devot
deed work
deep deepli distant late profound trench
defeat disappoint frustrat kill lick overcom
defect desert fault flaw mar unnatur
defenc defend defens
defend defens guard guardian protector suspect
defi refus resist
defin defini
degre level stage
delai holdup retard wait
deliber intend intention know measur
delic exquisit fragil skill
delici delight tasti yummi
delight enchant joi pleas pleasur transport
delilah siren
deliri excit frantic ill mad sick wild
deliv deliveri
delusion illusion neurot
demand exact involv need needi requir stern
demo demonstr exhibit present show
democraci democrat republ
democrat popular repres republican
demoli destruc
demon devil evil fiend
demonstr establish evid exhibit manifest present prove show
den lair
deni denial
dens heavi thick
dent ding incision nick prick scratch slit
depart departur gone part past start
departur differ exit leav pass
depend helpless reli underag
deposi deposit
deposit lodg stick wedg
depot storag termin
depress gloomi low melancholi thin
deputi lieuten
derang insan
descent extrac origin
describ descrip draw line report repres trace
deserv merit
design plan
desir hope want
despair desper
desper hopeless
despic evil slimi ugli vile worthless
dessert sweet
destin goal sure
destini fate luck
destroi destroy destruc destruct fallen gone lost rape ruin shatter wreck
destruct devast
detail elabor item particular
detect detector discov find heard investig notic observ sens
detector sensor
determin discov find influenc observ purpos set shape stubborn
deton explod
deuc devil dicken two
devast disrespect
develop evolu grow growth improv industri matur
devic twist
devil dicken fiend rag satan
devot devotion
diabet ill sick
diaper napkin
diari journal
dice die
dick prick putz
dickhead motherfuck prick
die exit perish
differ disagre disput distinct other otherwis polar sever unusu variou
difficult embarrass hard nasti tall touchi tough tricki try
difficulti troubl
dig digger fag grind labor labour shaft
digest endur stomach suffer toler
dignifi distinguish proud
dim faint indistinct vagu
dine diner dinner
ding dong nick
dip dunk
diplomat smooth
dire dread fear frighten terribl
direc wai
direct directli director frank guid immedi lead point straight straightforward target through
directli flat immedi instantli straight
director manag
dirt dirti filth greas poop shit soil stain turd
dirti filthi greasi lousi muddi nasti obscen soil sordid
disabl handicap
disappear fade vanish
disappoint frustrat
disast tragedi
disc disk platter record saucer
discharg dismiss dispatch fire unemploi
disciplin field subject train
disconnect divid split
discount dismiss disregard ignor
discov discoveri find hear learn notic observ
discoveri find
discus discuss
disgrac shame
disguis mask
disgust foul
dish serv
dishonest shadi
disk platter record saucer
dismiss disregard fire ignor unemploi
disord distract troubl upset
dispatch murder off shipment slai
displai exhibit expos show
dispos disposi
disposi tendenc
disput quarrel scrap
disregard ignor
disrespect flip insult mock
distanc distant
distant remov reserv yonder
distinct separ sharp
distinguish import
distort twist
distrac distract
distract troubl
distress hurt suffer
district territori zone
disturb interrupt neurot troubl upset worri
ditch dump
dive diver plung
diver divert
divid division fraction separ share split torn
divin heavenli lord maker
divorc unmarri
dixi south
dizzi ill sick silli
doc doctor physician
dock pier
doctor fix mend physician repair
document documentari paper
documentari real
dodg fudg scheme skirt
dog tail track trail
doll dolli
domain land orbit sphere
domest home interior intern
done finish through
doom fate lost sentenc unfortun unlucki
door doorwai threshold
doorman porter
doorwai threshold
dope dummi gage skunk weed
dork jerk
dosag dose
dose drug
dot scatter stud
doubl multipl twice
dough lettuc loot scratch sugar
doughnut ring
down fall fallen thrown
downright honest honor sheer
dozen load lot score ton twelv
draft outlin
drag haul
drain exhaust tire
drama dramat plai
dramat impress spectacular strike
draw drawer line pull reap trace
drawer pant short
drawn tire worn
dread fear frighten pain terribl
dream dreamer unreal
dress dresser finish formal stuf treat
dri dry
drift drive float rang roam strai swan wander
drill exercis practic practis
drink pledg salut toast
drip soak
drive driver dynam impuls motor thrust
driven motiv
drone poke trailer
drop fall pearl
drug drunk rip
drugstor pharmaci
drum drummer
drunk drunken excit piss rip smash soak stone
drunken rip
dry iron thirsti
dude gallant
due expect overdu
dull mat matt muffl mute soft
dumb slow stupid
dummi unreal
dungeon keep
duplic extra match parallel repeat same twin
dust dusti junk
dusti stale
duti oblig respons
dwarf midget shadow
dwell lie live
dynam impuls
eager impati
earli earlier earliest other past prematur previou primit wee young
earlier earliest origin sooner
earn realis
earth globe ground world
eas relief
easi easili elementari simpl slow slowli soft
easili well
east eastern
eat feed grub
eccentr freaki geek type
echo recal repeat ring
econom economi effici
eden heaven paradis
edg edgi inch
edgi jumpi tens uptight
editor editori
educ inform instruc learn school teach train
effect effici impres impress outcom result tell
effort exploit try
ego self
egypt egyptian
einstein geniu
elabor fanci
elder older senior
elderli old older senior
electr excit tens
eleg exquisit grace graciou
element elementari factor ingredi
elementari simpl
elev increas nobl rais
elig entitl suitabl worthi
elit select
elk moos
elvi superman zen
embarrass hard humili unpleas
embrac hug
emotion funki moodi releas sentiment
emperor imperi
empir imperi
emploi employ employe engag hire work
employ work
empti hollow hungri meaningless strip vacant void
enchant fascin
encount find meet
encourag further pleas promot support
end finish goal over termin
endang vulner
endless etern infinit long
endur last live stomach suffer surviv toler weather
energi push zip
engag fight hire involv prosecut pursu reserv
engin organ technolog
england english
enjoi love
enorm larg tremend
enough plenti suffici
ensur guarante
enter entranc entri incom particip recruit
enterpris initi
entertain harbor interest nurs pleas
enthusiasm enthusiast
enthusiast glow
entir full intact onli smooth stallion total whole
entranc incom tranc
entri introduc launch
environ environment surround
epic heroic larg
equal equival even quit rival
equat par
equip prepar
erot sexi
error fault mistak
escap flight free
especi particularli special
essai seek test try
essenc essenti meat substanc
essenti import must necess necessari substanti virtual vital
establish format found institu institut launch legitim organ organis plant prove recogn recognis settl show
estim figur gaug guess judg reckon
etern everlast last long perman
ethic honor honour moral
europ european
evalu rate
even flat flush justifi level plane still yet
eventu final
everlast last perfect perman pure stare thorough utter
everydai familiar ordinari routin
evid ground manifest obvious plain prove show testifi
evil monstrou sinist slimi ugli viciou vile wick worthless
exact perfect precis right strict
exactli just precis properli
exam examin test
examin inspector interrog probe studi test
exampl instanc
excel rip splendid superior
excep except extraordinari particular special uncommon
excess extra spare surplu unnecessari unreason
exchang switch
excit frantic glamor mad stimul stir thrill wild
exclus insid onli privileg scoop sole
excus explain pardon
execu execut perform
execut fulfil
exercis practic practis workout
exhaust fume sap spent tire tucker wear
exhibi exhibit
exhibit expos present show
exist surviv univers world
exit outlet pass perish
exot foreign strang unusu
expect requir wait
experi have receiv
experienc older practic veteran
expert expertis practic skill
expir termin
explain explan
explod explosion
explor research search
explos sudden unstabl
expos exposur open reveal uncov
expres express face look reflec
express fast graphic hardcor limit spoken state utter
exquisit intens keen
exten extend
extend extens extent long run spread stretch
extens larg wide
exterior outsid
extern foreign intern outer outsid
extinct out
extra spare surplu unnecessari
extrac extract origin
extraordinari fantast great howl marvel phenomen rattl remark special terrif tremend uncommon unusu wonder
extrem highli intens super utmost
fabric materi
fabul incred unbeliev unreal
face facial front look
factor ingredi
factori mill
faculti modul staff
fade fleet reduc
fag faggot fairi grind jade labor labour poof queer tire weari
faggot fairi poof queer
fai fairi
fail failur weak
faint indistinct vagu weak
fair fairli just reason sport
fairi poof queer
fairli jolli pretti reason somewhat
faith fold loyal religion true
fake forg fraud fudg imit impostor manipul phonei phoni unreal
fals incorrect mistaken wrong
fame famou
famili household
familiar fellow garden inform old usual
famou known note
fan lover
fanci fantasi figur illusion imag pictur puff
fanni seat stern
fantasi fantast illusion
fantast howl marvel rattl strang terrif tremend unusu wonder
far farther further long remot remov right utmost
fare transport
farewel leav part
farm farmer
farther further
fascin interest
fashion manner mode style wai
fast fleet instant quick rapid speedi swift tight windi
fasten fix secur
faster quicker
fat fatti greasi gross thick
fatal lethal unfortun
fate luck
father mother padr sire
fatso fatti
fatti greasi
fault flaw mistak
favor favour prefer
favorit favourit love pet popular prefer
favour prefer privileg
favourit love pet popular prefer
fear fright frighten terribl yellow
fearless hardi
featur have sport
fed feder
feder nation northern union
fee tip
feel flavor impres notion sens smell spirit
felic happi
fell hide savag vanish viciou
fella fellow lad
fellow fellowship lad
fellowship societi
felon outlaw
felt mat
femal feminin
fetish voodoo
fewer less
fiddl violin
field subject
fierc furiou intens tear violent
fieri fire flame hot passion
fight fighter oper oppos struggl
fighter hero
figur flesh frame imag pictur reckon shape
file regist
fill full occupi
film flick movi record
filth filthi greas soil stain
filthi lousi nasti
fin five phoeb
final finish last net ultim
financ financi
find notic observ regain
fine okai precis satisfactori thin ticket
finger thumb
finish last over polish termin through
fink rat sneak snitch squeal
fire flame ignition unemploi
firm firmli hard hous
firmli hard
first freshman initi maiden open origin premier prime showtim start
fish fisher fishi
fisher fisherman
fishi funni question shadi suspect suspici
fit just meet proper readi set suit suitabl worthi
five phoeb
fix jam limit mend mess pickl prepar readi repair secur set tape
flag iri
flair flare
flame flare fuck hot
flap fuss wave
flash loud tacki twinkl wink
flashlight torch
flat level plane straight
flavor nip season smack smell spirit tang
flee flight
fleet swift
flesh frame shape
flexibl stretch
flick flip leaf movi thumb
flier fly flyer
flight fly
fling offer spree
flint heartless
flip leaf thumb toss
flirt mash romanc teas toi
float mobil swim
flock heap lot mass mint mountain peck pile plenti raft stack
flood full swamp
floor shock stori
flop founder right
flora plant
flow smooth stream
flower flush peak prime
fluffi soft
fluid grace liquid
flush healthi peak prime red rich rosi wealthi
fly flyer move pilot quick wing
focu focus
fog mist obscur
folk tribe
follow next pursu pursuit
fond inclin love partial
fool jester mug patsi sap sucker
foolish goofi idiot insan jerki preposter ridicul silli stupid wacki
forbid prevent
forc pressur push strength
foreign import intern outsid oversea strang
forest wood
forfeit sacrific
forg hammer invent
forgiv kind pardon
form format kind organ pattern shape sort spring
formal literari offici stiff
former past previou sometim
formerli onc
formula recip
fort fortress garrison
forth forward off
fortun happi hazard luck lucki luckili miracul well
forward sassi smart
foster further
foul funki smelli stink stinki unfair
found foundat founder institut launch plant recov
fountain spring
fourth quarter
fox foxi trick
foxi sly tricki
fragil insignific slight unimport
frame shape
frank obviou weeni wiener
frankli honestli
frantic mad wild
frat fratern
fraud hoax impostor
freak junki monster
freaki strang unusu
free independ loos releas rid sovereign
freelanc independ paid
freewai pike
freez freezer frost halt
freight freighter load shipment
frenzi furi hysteria
frequenc frequent
frequent haunt often shop sponsor
fresh new newli refresh
freshen refresh
friend friendli friendship
friendli intim
fright frighten scare
frighten panick scare terribl terrifi
frog toad
frost frosti
frosti frozen ici snappi
frozen ici
fruit yield
fry kid minor
fuck hump jazz screw
fudg manipul skirt
fugit runawai short
fulfil meet satisfi
full fuller fulli instinct load pregnant stuf total wax whole
fun funni
function map offic oper purpos role serv
fund store
fundament import kei profound signific
funk funki shrink
funki smelli stink stinki
funni peculiar queer question rum shadi strang suspect suspici unusu
fur furri
furi furiou hysteria mad rage violenc
furiou rage violent
furri hairi
further promot
fuse fusion mix
fusion merger
fuss hassl mother troubl
futur incom next rise
fuzzi hairi indistinct
gag joke laugh
gage game gaug skunk stake weed
gai homo homosexu jolli merri sunni
gain increas profit win
gal gallon
gallant impress proud squir
gambl gambler game hazard risk
game halt lame stake
gang gangster mob
gap open spread
garbag refus scrap
garret loft
gaug guess judg
gaze stare
gem jewel treasur
gender sexual
gene genet
gener generos give gross handsom mostli overal univers yield
genet inherit transmit
geniu hotshot sensat star superstar whiz wizard
gentl kind mild soft
gentleman valet
gentli lightli softli
genuin sincer true
gestur motion
get obtain receiv
getawai lam
ghastli grim gruesom
ghost haunt spook
giant gigant jumbo larg
gift give invest talent
gig lanc spear
gigant larg
gin noos
girl miss missi
git lowlif puke rat skunk stinker
give handsom yield
given grant inclin
glad grate happi thank will
glamour jinx witch
glanc glimps peek
glass spec
glitter shine
global globe intern round world worldwid
globe orb world
glori gloriou
gloriou impress inspir magnific splendid
gob jack tar
god immort
goddam goddamn
gold golden metal
golden happi metal
goliath monster
gone past
goo slime
good groovi keen peachi satisfactori save smash solid superb swell thoroughli well
goodi treat
goof goofi goos jackass sin
goofi silli wacki
goon hood lump punk thug tough
goos jackass
gossip jaw
govern regim
grab snap
grace graciou
graciou kind merci polit
grad graduat
grade level place rank rate
graduat high
grai grei old southern
gran grandma grandmoth granni nan
grand impress nobl thou thousand
granddad granddaddi grandfath grandpa
granddaddi grandfath grandpa
grandfath grandpa
grandma grandmoth granni nan
grandmoth granni nan
granni nan
graphic written
grasp hold
grate pleasant thank
grave graviti import sculptur seriou sober solemn tomb
greas greasi soil stain
great import larg
greatest sterl superior
greed greedi
green immatur park
grei old southern
grief heartbreak sorrow
griev mourn sorrow
grim gruesom sarcast stern
grin smile
grind labor labour nerd
grip handl hold suitcas
groceri market
groovi keen peachi smash stylish swell
gross overal receipt revenu
ground reason yard
group radic
grove plantat
grow growth
grown matur
growth increas
grub spong
grudg stew
guarante vouch
guard safeti ward
guardian protector
guess hazard imagin judg reckon specul suppos think ventur
gui rib ridicul roast
guid guidanc lead maneuv steer take usher
guidanc steer
guild lodg societi
guilt guilti
gun gunman gunner
gunfir gunshot
gunman torpedo
gut gutter sand
gutter sewer toilet
hack hacker
hail herald
hair hairi
half incomplet
halfwai middl midwai
hall hallwai lobbi
hallow holi
halt hitch lame stai stop
hamlet villag
hand handwrit manpow men paw script
handbag purs
handl handler manag treat treatment
handler manag
handwrit script
hang knack
happen occur
happi laugh will
happili merrili
har tackl
harbor harbour haven nurs
harbour haven shield
hard horni nasti tall touchi tough tricki try woodi
hardcor loyal
hare rabbit
harm hurt injuri trauma
harmless innoc
harp harper
harri hassl plagu
harsh unpleas
harvest reap
hassl plagu troubl
hast hasti hurri rush
hat lid
hate hatr mean nasti
haunt move obsess persist preoccupi repair resort troubl
have receiv
hawaii hawaiian
hazard jeopard jeopardi luck risk stake ventur
head mind psych
headach worri
heal mend recov well
health healthi
healthi rosi sound
heap lot mass mint mountain peck pile plenti raft stack
hear learn
heart nerv pump
heartbeat instant puls wink
heat heater hot wake warm warmth
heater warmer
heather ling
heaven heavenli paradis
hebrew jew
heel hound
height peak summit
heist holdup
hello howdi
help helper serv
helpless hopeless powerless
henc therefor thu
hera here
here present
heritag inherit
heroic larg
hesit paus waffl
hick rube yahoo
hidden invis obscur
hide skin
hideou horrid outrag repuls ugli
high higher steep superior upper utmost
hike rais
hilari scream
hint pinch suggest
hip inform pelvi
hire leas rent
histor histori import past real
hit strike
hitch limp rub stai tour
hobbi pursuit
hock pawn
hog pig
hold keep maintain properti
holi sacr
holidai vacat
holler hollow roar scream shout yell
hollow meaningless
home homei interior intern
homecom return
homeless unfortun
homework prep
homo homosexu human
homosexu lesbian queer
honei love
honest honor reliabl sincer
honor honour respect reward
honour respect reward
hood punk thug tough
hook hooker lure pluck rob soak
hooker hustler
hoop ring
hoorai hurrah
hoover vacuum
hop hopper skip
hope promis
hopeless imposs
horn horni
horni randi sexi
horrid outrag
horseshit shit
hospit infirmari
hostess stewardess
hostil oppon oppos
hot rage thermal violent warm
hotshot sensat star superstar whiz wizard
hound hunt
howev nevertheless nonetheless still
howl marvel rattl roar terrif tremend wonder
hug kiss
huge larg vast
hulk tower whale
human manhood mankind
humbl humil humili inferior mild
humor humour mood temper wit
humour mood temper wit
hump hunch jazz screw swell
hunch intuition suspicion
hunger hungri lust starv thirst
hungri starv thirsti
hunt hunter search
hurri rush speed zip
hurt injur injuri pain smart suffer trauma wound
hush quiet silenc still
hustl hustler pluck stir
hut hutch shack
hutch shack
hypocrit phonei phoni
hyster hysteria neurot
icebox refriger
idea ideal thought
ideal perfect saint
ident identifi same veri
identif identifi
identifi known name
idiot imbecil insan moron preposter retard ridicul
idl lazi slug
idol perfec
ignor neglect
ill nauseou paralyz poorli recov sick
illeg outlaw
imag pictur
imagin reckon suppos think
imaginari unreal
imbecil moron retard
imit unreal
immatur junior juvenil littl newborn small teen teenag tender young
immedi instantli present
immor shock wrong
imper instant press urgent
implant plant
impli mean
import kei larg main master mean oper primari princip profound remark seriou signific spell strang strateg
imposs out unaccept unbear
impot unabl
impres impress notion pictur
impress magnific nobl proud sensat signal spectacular splendid strike stun tell
improv rise
impuls spontan urg whim
inappropri wrong
incap unabl
incid secondari
incision prick scratch slit
inclin lean partial pitch prepar tip will
incom next
incomplet neither partial unfinish
inconveni troubl
incorrect mistaken wrong
increas rais
incred marvel unbeliev
independ individu main sovereign
indic point signal
indistinct vagu
individu mortal person sever singl somebodi someon soul variou
indoor insid
industri manufactur
inevit necessari predict
infam notori
infect pussi
inferior less punk sleazi util wretch
infinit space unlimit
influenc shape
info inform
inform know wise wit
infrar invis
inherit transmit
initi maiden open pioneer
injec inject
injur offend raw separ torn wound
injuri trauma wound
inner interior
innoc puriti
input remark
inquiri question research
insan loco looni lunat mad maniac nut nutti paranoid psychot schizophren sick touch wacki
insect worm
insecur shaki
insensit numb
insert introduc tuck
insid interior privileg within
insignific meaningless minor peanut slight superfici unimport
inspec inspect
inspect inspector
instant minut moment present wink
instead rather
institu institut
institut plant
instruc teach
instructor teacher
instrument pawn tool
insur polici
intact whole
integr uniti
intellect intellectu reason
intellectu mental ration sophist
intellig reason search sensibl smart sophist sound
inten intend intent purpos
intend intent know mean measur
intens keen main overwhelm profound pure rage scream sever strong tear terribl terrif utmost violent wick
intent purpos wrap
intercours relat
interest intrigu involv sake
interfer interven nois
interior intern
intern internship world worldwid
internet net
interpret render
interrog question
intim person privat suggest
intimaci liaison
intro introduc
introduc launch
intrud intrusion nose poke pry
intrusion invasion
intuition suspicion
invad invasion
inven invent
invent inventor manufactur
inventori stock
investig probe
invis unseen
invit tempt
involv need particip regard requir
ira wrath
iron ironi
ironi sarcasm
irrat superstiti
irregular occasion unpredict
irresist overwhelm
irrit teas uncomfort
isol separ strai
issu matter publish subject suppli topic
itch itchi rub scratch urg
itchi pain tens
item particular
jab poke stab
jack shit squat tar
jackpot kitti
jade slut tire weari
jaguar panther
jail jug
jam mess mob pack pickl pile
jap nip
jazz screw
jeopard jeopardi menac stake threaten ventur
jeopardi risk
jerk jerki twitch yank
jerki stupid sudden
jesu savior
jet squirt
jewel jewelleri jewelri
jewelleri jewelri
jimmi lever prize pry
jinx jonah witch
job occup task
jockei shaft
john toilet
johnni rebel
joi pleasur
join joint junction link marri unit
joint junction share
joke joker laugh prank
joker turkei
jolli josh kid merri pretti reason somewhat
josh kid
journal journalist
journei travel
juda jude
judg judgement judgment justic
judgement judgment mind
judgment mind
juic juici
juici profit sexi
jumbo larg
jump jumpi leap spring
jumper sweater
jumpi rocki tens uptight
junior petti secondari young younger
junk scrap trash
juri panel
just meet mere onli precis properli right simpli sport
keen peachi percept sharp smash swell
keep keeper maintain
kick thrill
kid minor
kidnap kidnapp snatch
kill killer
killer slayer
kin relat
kind kindli sort sympathet
kinda rather
kindli sympathet
king kingdom rex
kingdom realm
kinki unnatur
kiss kisser
kisser mug
kit outfit
kitten kitti
knife stab tongu
knock roast smash
knockout lulu peach sever strong sweetheart
know wise
known legendari note
korea korean
kosher proper
lab laboratori
label mark pronounc tag
labor labour tug
labour tug
lack miss want
lad sonni
ladi madam
lai layer place position put set
laid order
lam run
lame weak
lanc spear
land soil
languag speech word
lap lick
larceni steal theft
larg larger massiv monstrou signific super titan tremend vast
lass lassi
last live long past perman persist senior stand sunset surviv ultim
late past recent
latest stylish
latin romanc
laugh laughter
laundri wash
law lawyer legitim regular right
lawsuit suit
lazi slow
lead leader leadership major result star superior take track trail
leader leadership
leaf thumb
lean list pinch skinni slight slim spare tend tendenc thin tilt tip trim
leap spring
learn memor scholarship
leas let rent rental
leash rope three threesom trei triad triniti
leav part
ledg shelf
leeri suspici
left near port remain
legal legitim valid
legend legendari
legendari unreal
legion mani numer
legitim logic right valid
lend loan
leo lion
lesser littl small
lesson moral
let letter permit rental
lettuc loot scratch sugar
level plane stage steadi
lever leverag prize pry
liabil liabl
liabl like
liar lie
liber releas
licenc licens permit
licens permit
lick punch solv
life lifetim live
lift rais
light lighter lightli pale
lightli softli
like potenti probabl promis same similar wish
likewis too
limbo oblivion
limit narrow restrict set small throttl
limo limousin
limp weak
line rough trace
link relat
liquid swim
liquor spirit
lit literatur
literari literatur
littl midget miniatur minut slight slim small smaller teeni tini wee young
live liver merri rattl realist surviv viabl
load lot score shipment ton
loaf loung
locat place set settl site
lock locker
loco looni nut nutti wacki
lodg societi stick wedg
log lumber
logic order valid
lone loneli lonesom onli singl sole solitari
lonesom onli singl sole
long longer overnight stretch tall
look seem sound superfici
lookout picket scout
looni nut nutti wacki weirdo
loos loosen releas
loot prize rifl scratch sugar
lord lordship maker master nobl
lose loser
lost misplac miss ruin strai wast
lot mass mint mountain much peck pile plenti raft score stack ton
loud loudli shout tacki yell
loung sofa
lousi nasti rotten shitti stink stinki
love lover pet preciou prefer romant want
low moo reduc soft squat under
lowest worst
lowlif puke rat skunk stinker
loyal patriot
luck lucki
lug luggag stuff
lulu peach sweetheart
lumber pound timber
lump swell
lunat madman maniac
lunch luncheon
lure tempt
lust thirst
mac mack
machin machineri
macho masculin
mad rabi rage sick sore wild
made success
madman maniac
madonna mari
maestro master
magic magician supernatur wizard
magician wizard
magnific splendid
maid maiden
maiden open
mail send
mailman postman
main master primari princip
mainli primarili
maintain mainten preserv sustain
major star
make maker shuffl
male manli masculin
mall plaza
mama mamma mammi mom momma mommi mum mummi
mamma mammi mom momma mommi mum mummi
mammi mom momma mommi mum mummi
man manli
mandatori requir
maneuv steer tactic
mani numer some
manifest obviou patent plain
manli masculin
manner mode style wai
manpow men
mar march
marbl wit
mare maria
margin perimet
mari marian
marit marri
mark marker mask pronounc score tag target
market sell
marri marriag unit wed
marriag matrimoni wed
martial militari
marvel miracul rattl supernatur terrif tremend unbeliev wonder
masculin stress
mash romanc squash squeez
mass mint mountain peck pile plenti raft stack
massacr slaughter
massiv solid
master overcom primari princip superior victor
mat matt
match mate pair talli twin
mate pair twin union
materi physic stuff
matern pregnanc
math mathemat
matter subject thing topic
maverick rebel
max soap
maximum utmost
mayb perhap possibl
mayo mayonnais
mean meaning nasti normal pregnant signific substanc wai
meaning pregnant
meaningless nonsens useless
meantim meanwhil
measur step
meat substanc
medal ribbon
medic medicin
mediev past
meet satisfi
meg million
melancholi sad
mellow melt relax ripe soft
melodi strain tune
member membership
memor memori
memori monument rememb
menac threat threaten
mend repair
mental moral outlook psychic psycholog ration wit
mention note observ refer remark
merchandis product trade ware
mere onli plain simpl simpli
merit virtu
merri rattl
mess messi pickl
metal silver
metro subwai underground
mexican mexico
michigan stop
mick mickei paddi
mickei paddi
microphon mike
microwav nuke
middl midwai
midget small tini
midst thick
might mighti
mighti power
min minut
mind psych
miniatur small
minim minimum strip token
minimum strip token
minist pastor
minor peanut
mint mountain peck perfect pile plenti raft stack
minut moment proceed second small
miracl miracul
miracul supernatur
miser pathet piti poor suffer unfortun unhappi wretch
miss missi overlook want
mist obscur
mistak misunderstand
mistaken wrong
mix mixtur
mixtur varieti
mob pile syndic
mobil move wander
mock teas
mode style wai
model mold pattern pose worthi
modern neo stylish
modest retir
modifi qualifi restrict
mold stamp
mom momma mommi mum mummi
moment second
momma mommi mum mummi
mommi mum mummi
mon mondai
monitor remind
monkei potter rascal tinker
monster monstrou
monstrou ugli
month monthli
mood moodi temper
mop mow swab
moral righteou
morn sunris
moron retard
mortal person somebodi someon soul
most near nearli virtual
mother sire
motherfuck prick
motion move movement
motiv motor need
motto slogan
mount mountain wax
mountain peck pile plenti raft stack
mous sneak
moustach mustach
mouth speak talk utter
move movement restless stir touch travel
much some such
mud muddi
muddi sloppi wet
muffl soft
mug patsi sucker
multipl tripl
mum mummi silent
murder off slai
murphi potato
music musician
musician player
mutual share
mysteri mystic secret
nada noth zero zip
nail smash
nake nude
nanni nurs
nap sleep
narrow petti thin
nasal pinch
naughti sexi spici
nausea nauseou sick
nauseou sick vile
naval navi
near nearbi nearli unreal virtual
nearli virtual
neat orderli tidi
necess necessari
necessari need requir
necessarili need
need needi requir want
needi poor
needless unnecessari
negoti talk
neighbor neighborhood neighbour
neighborhood neighbourhood vicin
neighbour neighbourhood
neighbourhood vicin
nerv nervou steel
nervou tens troubl uneasi
net profit sack ultim web
neutral object
nevertheless nonetheless still
new newborn newli novel origin radic recent refresh revolutionari sunris virgin word
newborn young
newspap paper
nice pleasant precis respect
night nighttim
nightfal twilight
nip pinch smack snip tang
nippl tit
nobl purpl royal
nois noisi racket
noisi whir
non not
nonetheless still
normal ordinarili pattern rule typic usual
north northeast northern northwest union
northern union yanke
nose nosi poke pry scent
note notic observ remark
noth zero zip
notic notifi observ remark
notion whim
novel origin refresh
now nowadai todai
nowadai present todai
nuke zap
number routin total
nurs nurseri
nut nutti wacki
nutti tasti wacki
oath swear
objec object protest
object real target
oblig respons suppos
obscen repuls
obscur vagu
observ percept remark watch
obsess possess preoccupi
obstacl obstruc
obtain prevail receiv
obviou patent plain
obvious plain
occasion unpredict
occup occupi
ocean sea
odd unusu
oddli strang
odor scent smell
off slai
offenc offend offens
offend offens outrag shock violat
offer volunt
offic offici policeman role
offspr young
okai satisfactori
old older senior sunset yellow
older senior
onli simpli singl sole
open outdoor stare start wide
oper sherlock signific surgic
opinion persuasion sentiment
oppon oppos opposit
oppos opposi
opposi resist
opposit other revers
optimist posit rosi
option selec
oracl prophet
oral spoken viva
orb orbit
orbit rang reach scope sphere
order orderli place serial tell
orderli tidi
ordinari routin
ordinarili usual
organ organis union
origin primari root sourc
orphan orphanag
other otherwis past
outcom result
outdoor outsid
outer satellit
outlin sketch
outlook prospect
outrag rape scandal shock steep
outstand promin spectacular strike superior
over termin
overli too
overrid revers
own owner person possess
owner ownership
ownership posses
pace rate step stride
pacif peac
pack packag
packag packet softwar
pact treati
pad tramp
page pager
pai paid payment profit salari wage
paid profession profit
pain sore tender terribl tortur traumat unpleas
paint painter pictur roug unreal
pair span twain twin
pal sidekick
pale weak
pan trash
panama sailor
panic scare terror
panick terrifi
papa pop
paper wallpap
parad troop
parallel twin
paralyz sick
parasit spong
parent rear
parol password
part partial partli piec portion split start
partial partli
particular peculiar special specif uncommon
particularli special
partner partnership
pass passag satisfactori temporari walk
passag transit transition
passion rage wild
passiv peac
passport recommend
past previou recent retir sometim then
pat rap slick tap
patch piec plot
patent plain
path rout
pathet piti poor ridicul silli unfortun
patienc patient
patio terrac
patrol polic
patron sponsor
patsi sucker
pattern practic rule
paul saul
paus suspen
pavement sidewalk
payback vengeanc
payoff take yield
peach peachi sweetheart
peachi smash swell
peak prime summit top
peck pile plenti raft stack
peculiar queer rum special specif strang unusu
pee piss urin wee
peek peep
peel strip undress
peg pin
pen write
penalti punish
pend unfinish
percent percentag
percentag share
percept sharp subtl understand
perfec perfect
perfect pure stare thorough utter
perfectli utterli
perform plai
perfum scent
perhap possibl
perman stand
permis permit
person privat somebodi someon soul
perspect position view
persuad persuas persuasion swai
persuas tell
persuasion sentiment
pest plagu
pet prefer
petition prayer request
petti secondari unimport
phantom shadow unreal
pharmaceut pharmaci
phase stage
philosoph philosophi
phone telephon
phonei phoni
photo photograph
photograph photographi
phrase word
pick selec
picket scout
pictur repres scene unreal
piec tack
pig piggi piglet raven slob
piggi piglet
pile plenti raft stack
pinch poor sneak thin
pine yen
ping pink
pink rap
pip shoot whip worst
pipe piper tube
piss rip smash soak steam urin wee
pit scar stone
pitch pitcher sky toss
piti poor ruth sad shame sorri unfortun
place position properti put rank rate set settl spot
plai player
plain sever simpl stark vanilla
plan prepar program
planet satellit
plant work
platter record
pleas pleasant pleasur proud
pledg salut toast
plenti raft stack
plu posit
pluck rob soak
plug punch quid
pocket sack
poet poetic
poetic poetri
poetri vers
point sharp
pointless senseless wast worthless
poison toxic
poke poker pry sack stab trailer
polar pole
polish process refin shine shini smooth sophist
polit politician refin
pond pool
poof queer
poop shit turd
poor unfortun
poorli sick
pop soda tonic
popul univers
porn porno pornographi
porno pornographi
port porter
portion share
pose sit
posit sure
position post put set statu view
posses possess
possibl potenti theori viabl
post poster
postpon tabl
pot throne toilet
potter tinker
pound quid ram
pour run stream
power rule strong
practic practis realist rehears skill virtual work
practis rehears
prai prayer
preach preacher sermon
preciou valuabl want worthi
precis properli right veri
predict promis
prefer rather sooner tast
pregnanc pregnant
prei raven target
prematur previou
premier prime
preoccupi thought
prepar process readi spread will
preposter ridicul
prescrib regular settl
presenc present
present shortli show soon stage
preserv save uphold
presid presidenti
press pressur urg urgent
pretend unreal
pretti reason somewhat
prevail reign rule triumph
price term toll
priceless valuabl
prick putz scratch slit
primari princip
prime prize qualiti select superior
print printer publish
privaci secreci
privileg sweetheart
prize pry qualiti respect select superior treasur trophi valu
pro profession
problem troubl
proce procedur proceed
procedur process routin
process refin treat
produc product
product success ware
prof professor
profit win
profound signific thought
program programm
projec project
project task
promin spectacular strike
promot promotion push upgrad
promotion public
promptli pronto quick quickli
prop shore
proper real right specif
propos proposi purpos suggest
proposi sugges
prosecu prosecut
prosecut prosecutor pursu
prostitu prostitut
prostitut tart whore
protec protect secur
protect protector save tender
protest resist
proud swollen vain
prove proven show test testifi tri verifi
proven test tri verifi
provid render suppli
provinc respons state
psych psychic soul
psychiatr psychiatri
psychiatri psychiatrist
psychiatrist shrink
psycho psychot
psycholog psychologist
pub saloon
public world
puff whiff
puke rat sick skunk stinker vomit
pump tens wire
punk sleazi thug tough
pup puppi
pupil student
puppet tool
pure puriti sheer stare strictli thorough utter
purpl violet
purpos resolv role
pursu pursuit
pursuit quest
push pushi thrust
puss pussi pussycat slit snatch
pussi pussycat slit snatch
put set
quaint strang stylish unusu
qualifi qualiti regist
qualiti select superior
quarrel row scrap
queer rum scotch strang unusu
quest seek
question shadi suppos suspect suspici wonder
quick quickli speedi
quickli rapidli
quiet quietli silenc silent still
quietli softli
quit resign stop
quiz test
race racer racial rush speed
racial racist
radic revolutionari
radio wireless
raft stack
rag shred tag torment
rage ramp storm violent
rail runwai
rain raini
raini wet
rais rise upgrad
rake rip
ramp storm
ranch spread
rand reef
randi sexi
rang reach roam scope strai swan wander
rank rate
rap strike tap
rapid speedi
rare seldom uncommon
rascal rogu
rash reckless
rat skunk stinker
rather sooner
ration reason sane think
rattl real terrif tremend veri wonder
reach scope stretch
react reaction respond
reaction respons
read reader
readi ripe set wait will
real realiti seriou veri
realis realiz
realist virtual vivid
realiti world
realiz recogn see understand
realli truli
reap reaper
reason sane sensibl somewhat sound
rebel rebellion
rebellion rise
rebound spring
recal rememb
receipt revenu
receiv recep
recep respons
reckon regard suppos think view
recogn recogni recognis spot
recognis spot
recommend urg
record regist tape
recov recoveri regain retriev sick well
red rubi scarlet
redemp salvat
reduc trim
reel spin
ref refere
refer refere relat
refin sophist
refug resort safeti sanctuari
refund repai
refus reject resist scrap
regain retriev
regard respect view wish
regist registr
regret repent sorrow
regul rule standard
regular standard stock typic
reign rule
rejec reject
rel relat
relat relationship
reliabl test tri
reliev stick
religi religion sacr spiritu
remain stai stiff
remark signific
remot remov unlik
render suppli
rent rental rip tear
repai reward
repair resort
replac substitut switch
repli respond respons
report studi
repres represent typic
repuls ugli
rescu save
research search
reserv substitut withdrawn
residu rest
resign surrend
resolu resolv
resolv settl solv
respect tidi valu
restless uneasi
result solution
resum sketch survei
retain servant
retir retreat withdraw
retreat withdraw
reveal revel tell
reverend sacr
revers turn
revolu revolutionari rotat
reward wage
rhyme vers
rhythm round
rib ridicul roast
ribbon thread
rich valuabl wealth wealthi
ride rider
ridicul roast silli
rig semi
right starboard
righteou upright
rins wash
riot scream wow
rip smash soak splendid split stone superior tear
rise upgrad
risk riski
roach rope
road rout
roam strai swan wander
roar success thunder
rob robber robberi soak
rock rocki stone swai
rocki rough unstabl
roll roller roster wheel
romanc romant woo
room suit
root sourc stem
rose rosi
rotten shitti stale stink stinki
rough roughli rug
roughli some
rub scratch wipe
rubbish scrap trash
rube yahoo
rubi scarlet
ruin smash sunk undon wreck
rule ruler
rum strang unusu
rumor rumour
run runner talli trial
runt shrimp
rush speed
russia russian
rust rusti
rustl soft whisper
sacr spiritu worthi
sad sorri tragic
sai state suppos tell
said same
sail sailor sweep
salari wage
salin salti
saliva spit
salt salti
salti stimul tasti
salut toast
salvag save
same veri
sampl tast
sand sandi
sane saniti
sap tire
sarcasm sarcast
sassi smart
sat saturdai
satisfac satisfi
satisfactori satisfi
satisfi squar
savag viciou wild
save savior
saw sawyer
scan scanner
scare scari
scene view vista
scent smell
scheme strategi system
scholar scholarship student
scienc scientist skill
scoop trump
scoot scooter
scope set telescop
score talli ton
scotch scottish
scoundrel villain
scrambl shin skin struggl
scrap trash
scrape scratch
scratch slit sugar
scream screech sensat shout wow yell
screech squeak
screen show sort test view
scum trash
search seek
seat sit stern
sec second
second secondli
secondari standbi substitut util
secret undercov underground
section segment
sector sphere
secur steadi
see sight understand wit
seek try
seiz seizur
selec select
select superior
sell seller
send ship
sens sensat sensibl sensit sensor
sensat shock star stun superstar whiz wizard
senseless unconsci unreason wast worthless
sensibl sensit sound
sensit touchi
sentiment tender
seri serial
seriou sincer sober solemn thought
serious sever
serv servant server servic
server waiter
set settl
settl settlement
settlement villag
sever singl some stark strong terribl variou wick
sew sewer stitch tailor
sewer toilet
sex sexi sexual
sexi sexual spici
shack trail
shade shadi shadow sunglass
shadi suspect suspici
shake shaki trembl
shaki trembl unstabl
shallow superfici
sharp smart
shed spill throw
sheer steep trend
shell shield
shift transform
shin skin struggl
shine shini superior
ship shipment transport
shit shitti snitch squat turd
shitti stink stinki
shoot shooter shot
shop sponsor store workshop
short squat suddenli trunk
shortli soon
shot stroke
shout yell
shove stuff thrust
show testifi view
showtim start
shred tag
siam thailand
sick vomit
sight spy vision
sign signal signatur
signific substanti
silenc silent still
silent still understood
silli wacki
sin sinner
sincer solemn truli
sing singer song tell
singl sole uniqu uniti variou
sinist threaten
site websit
sketch survei
skin skinner skinni struggl
skinni thin tight
skip skipper
skunk stinker weed
sky toss
slack stand
slai slayer
slam sweep
slap smack
slash slice strap whip
slaughter whip
slave slaveri
sleazi sordid thin
sled sleigh
sleep sleeper sleepi slumber
slice slit
slick slipperi superfici
slide slip slipperi
slight slim thin unimport
slightli somewhat
slim small thin
slime slimi
slimi slipperi ugli vile worthless
slip slipperi steal
slipperi tricki
slit snatch
sloppi wet
slow slowli stupid
sly tricki
smack tang
small smaller teeni tini wee young
smart stylish
smash soak swell
smell smelli spirit
smelli stink stinki
smoke smoker
smooth velvet
snap snappi tear
snappi whip
sneak sneaki snitch stalker
sniff whiff
snob snot
snoop spy
sober solemn
soda tonic
soft velvet whisper
soil stain
solution solv
some whatev whatsoev
somebodi someon soul
someon soul
someplac somewher
song vocal
sore tender unpleas
sorri worthless
sought want
sound stabl superfici
sour stinki tart tasti
south southeast southern southwest
sovereign suprem
spaceship starship
span twain
spare surplu thin trim unnecessari
spark trigger twinkl
sparkl twinkl
speak speaker speech talk utter
special specif uncommon
specif uniqu
spectacl spectacular
spectacular strike
specul ventur
speed speedi veloc zip
spell tour tranc while
spent tire
spici tasti
spin twist
spinal spine
spine sticker thorn
spirit spiritu
spite venom wound
splash stir
splendid superior
spoil stale
spook weirdo
spot spy
squad team
squar straightforward
squash squeez
squeak squeaki
squeaki squeal
squeez wedg
stab thrust
stabl steadi
stage unreal
stai stick
stain sulli
stair step
stake ventur wager
stamp stomp stump
stand standard upright vertic
standard stock textbook
star superstar whiz wizard
stare thorough utter
start starter
startl surpris
state statement submit tell
static still
steadi sweetheart sweeti
steal stealth theft
steam wet
steel sword
steer tip
stench stink
step stride tread
sterl superior
stern strict
stew sweat
stick sticker wedg
sticker thorn
sticki wet
stiff strong
still yet
stimul stir thrill
stink stinker stinki
stir touch
stock tire
stomach suffer toler tummi
stomp stump
stone stoner
storag store
stori tale
strai swan wander
strain stress tune
strang unusu weird
stranger unknown
strangl strangler throttl
strap whip
strateg strategi
straw wheat
stress tension troubl try
stretch stretcher
stride tread
strike striker tap
string term
strip stripper undress
stroke throw
struggl troubl
student studi
studi survei
stuf stuff
stuff thrust
stumbl trip
stun stupid surpris unconsci
style titl wai
sub submarin substitut torpedo wedg
subconsci unconsci
subject theme topic
submarin torpedo wedg
substanc substanti
substitut unreal util
subwai underground
success win
suck sucker suction
sue suit
suffer sustain toler troubl unhappi woe wretch
sugges suggest trace
suit suitabl
suitabl worthi
sum total
summit top
sun sunlight sunshin
sundown sunset
sunk undon
sunlight sunshin
super superintend superior top
superb superior
superfici unimport
superior suprem top upper victor
superman zen
supernatur weird wizard
superstar whiz wizard
supersti superstiti
support suspend
suppos think unlik
suprem ultim
surgeri surgic
surplu unnecessari
survei view
surviv survivor
suspect suspici suspicion
suspen suspend
suspici suspicion
swai swing
swan swear wander
swap switch
sweat sweater
sweep wide
sweetheart sweeti
swim swimmer
swing trip
swollen vain
sympathet sympathi
sympathi understand
synthet unreal
tacki wet
tag ticket
tai thai
tail track trail
take win yield
taken understood
tale tell
talk utter
tam tammi
tan tanner
tangl thrown
tape videotap
tart unpleas whore
task tax
tast tasti
tasti yummi
teach teacher
tear water weep
technic techniqu
technician techniqu
teen teenag young
teenag young
teeni wee
telegraph wire
televi telli
tell teller
temp temporari
temporari work
tempt temptat
tend tendenc tender
tender young
tens tension tight uptight wire
terribl wick
terrif terrifi tremend wonder
terror terrorist
test tri trial try
testament will
testifi testimoni
text textbook
theater theatr theatric
theme topic
therapi therapist
therefor thu
thin thinner trim
think thought
thirst thirsti
thorough utter
thou thousand
thread wind
threaten vulner
three threesom trei triad triniti
threesom trei triad triniti
thrill tickl
throne toilet
thug tough
tidi trim
time timer
tire tyre weari whack worn
tissu weav
tit titti
toast toaster
tone tonic
top upper upsid
torment tortur
torpedo wedg
total whole
touch trace
tour tourist
tow tower
tower tug
track trail
tragedi tragic
trail trailer
train trainer
transfer transplant transport
transit transition transport
translat understand
transmis transmit
transmit transmitt
trauma traumat
travel trip
treacher unfaith
treasur valu
treat treatment
trei triad triniti
tremend wonder
triad triniti tripl
trial try
trick tricki
triumph victori
troubl uneasi upset worri
true truth
trump trumpet
tuck tucker
turn turner
tux tuxedo
twinkl wink
twist wind worm wrestl
ugli vile worthless
unaccept unbear
unawar unconsci
unbeliev unlik
uncomfort wretch
uncommon unusu
undercov underground
undon unfinish
undress unfinish
uneasi unstabl worri
unexpect unseen upset
unfortun unlucki
ungrat unpleas
unhappi unpleas wretch
unidentifi unknown
union unit
univers world worldwid
unnatur violent
unusu weird
upright vertic
upset worri
urg urgent
vacuum void
vain vaniti
valu valuabl
valuabl worth worthi
vent volcano
verg wand
vet veteran
vice viciou
viciou wick wrong
victor winner
view vista watch
vile worthless
violenc violent
visibl visual
visit visitor
volunt voluntari
voluntari will
vulner weak
wait waiter
walk walker
wander wind
war warfar warrior
warm warmer
warn warner
wash washer wet
wast worthless
wealth wealthi
weav weaver
wed wednesdai
week weekli
weeni wiener
west western
whatev whatsoev
wheel wheeler
whip worst
whiskei whiski
whiz wizard
wild wilder
win winner
wind windi wrap
wit witti
wood woodi
wooden woodi
work worker
world worldwid
worm wrestl
worth worthi
worthi worthwhil
wreck wreckag
write writer
yank yanke
yea yeah
zero zip
zip zipper`;
