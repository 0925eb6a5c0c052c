"""Ordinary English: the words that need a reason before they are taken for a term.

A table of sounds may hold such words ("sneak" for Snyk). A word that isn't here is unusual enough
to be believed when it is in a table; a word that is here must stand where a term would.
"""

from __future__ import annotations

from functools import lru_cache

_GRAMMAR = """
a about above across after again against ago all almost along already also although always am
among an and another any anybody anyone anything anyway are around as aside at away back be
because been before behind being below beside between beyond both but by can cannot could did do
does doing done down during each either else enough even ever every everybody everyone everything
except few first for from further had has have having he her here hers herself him himself his how
however i if in indeed instead into is it its itself just last least less like little lot many may
maybe me might mine more most much must my myself near neither never next no nobody none nor not
nothing now of off often oh ok okay on once one only onto or other others otherwise our ours
ourselves out over own per perhaps quite rather really same shall she should since so some
somebody someone something sometimes somewhere soon still such than that the their theirs them
themselves then there therefore these they this those though through till to together too toward
towards twice under until up upon us very was we well were what whatever when whenever where
whether which while who whole whom whose why will with within without would yeah yes yet you your
yours yourself zero two three four five six seven eight nine ten eleven twelve twenty thirty forty
fifty sixty seventy eighty ninety hundred thousand million second third half i'm i've i'd i'll
you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we're we've we'd
we'll they're they've they'd they'll that's there's what's who's where's here's let's don't
doesn't didn't can't couldn't won't wouldn't shouldn't isn't aren't wasn't weren't hasn't haven't
hadn't
"""

_VERBS = """
abandon absorb accept achieve act adapt add adjust admire admit adopt afford agree aim allow
announce answer anticipate apologize appear apply appoint appreciate approve argue arrange arrest
arrive ask assemble assign assist assume assure attach attack attain attempt attend attract avoid
bake bash bear beat become began begin begun believe belong bend bet bind bite blame bleed blow boil
book bore borrow bought bounce bound bow break breathe bring broke brought build built burn bury buy
calculate call came cancel capture care carry cast catch caught cause celebrate challenge change
charge chase check cheer choose chop chose claim clean clear climb close collapse collect combine
come commit communicate compare compete complain conclude conduct confirm confuse connect conquer
consider construct consult contain continue contribute control convert convince cook cooperate cope
copy cost count cover crash crawl create criticize cross cry customise customize cut dance dare date
deal debate decide declare decorate defeat defend define delay delegate deliver demand demonstrate
deny depend describe design destroy detect determine develop die differ dig disagree disappear
disappoint discover discuss dive divide donate doubt drag draw drawn dream dress drew drink drive
drop drove dry duplicate dust earn ease eat educate eliminate embarrass emerge emphasize employ
encourage engage enjoy ensure enter escape establish estimate evaluate exaggerate examine exceed
exchange exclude execute exhaust exist expand expect explain explore export expose express extend
face fail fall feed feel fell felt fetch fight fill find finish fit fix flew flow fly focus fold
follow force forget forgive forgot found freeze frighten fulfill function gain gather gave generate
get give given glow go goes gone got grab grant greet grew grind gripe grow guarantee guard guess
hand handle hang happen hate head heal hear heard heat held help hesitate hide highlight hire hit
hold hope hunt hurry hurt identify ignore illustrate imagine implement import impress improve
include increase influence inform inherit insist inspect install interrupt introduce invent invest
investigate invite isolate join jump justify keep kept kick kill knew knock know known land laugh
launch lay lead lean leap learn leave lecture led left lend let license lie lift limit link listen
live load lock look lose lost love made maintain make manage manufacture march mark marry matter
mean meant measure meet melt mention met migrate mind miss mix modify monitor motivate motto move
multiply mute need neglect negotiate notice obey object observe obtain occupy occur offer open
operate oppose order organize overcome owe pack participate pass patch pay perform permit persuade
pick plan plant play point post postpone pour practice pray predict prefer prepare present preserve
press pretend prevent print proceed produce profit promise promote propose protect prove publish
pull punch punish pursue push put question quit race raise ran rang reach react read realize rebuild
recall receive recognize recommend record recover recur reduce refer reflect refresh refuse regret
reject relate relax release relieve rely remain remember remind remove renew renovate rent repair
repay repeat replace reply report represent require rescue research resign resist resolve respond
rest restore restrict retire return reveal review revise reward rewrite rid ride ring rise risk roar
rode roll rub ruin rule run rush said sail sass sat save saw say scale scan scatter scratch scream
search see seek seem seen select sell send sent separate serve set settle shake shape share shave
shift shine shock shoot shop shout show shrink shut sift sigh sign simplify sing sink sit slack slap
sleep slide slip smash smell smile sneak sneeze snuck sob sold solve sort sound spare speak spell
spend spent spill spin split spoil spot spray spread squeeze stand stare start stay steal steer step
stick stir stood stop store stretch strike strip struggle study submit succeed suffer suggest suit
supply support suppose surprise surround survive suspend swallow swear sweep swim swing switch
tackle take talk taste teach tear tell tempt tend test thank think thought threaten throw tie
tolerate took touch trace trade trail train transfer transform translate transport travel tread
treat trigger trim trip trust try turn understand unite update upgrade urge use vanish vary violate
visit vote wait wake walk wander want warn wash waste watch wave weaken wear weave weigh welcome
went whisper win wipe wish withdraw witness won wonder work worry wrap wreck wrest write wrong wrote
yell yield
"""

_NOUNS = """
abstract accident account address admission adult advice afternoon age agenda air airflow aisle
alert altar animal ant apartment apple area arm army art article ash atlantic atlantis aunt author
autumn availability award axe baby badge bag ball banana band bandage bandit bank bar barn barrel
base basil basket bass batch bath beach bean bear beat bed bee beginning bell benefit berry bike
bill bird birth bit blade blanket block blood board boat body bomb bone boss bottle bottom bowl box
boy brain branch brand breach bread breakfast breath brick bridge brother brush bucket budget
builder bull bunch bus bush business butter button cabana cabin cable cake calico camel camera camp
cancellation cancer candle canyon cap capital captain car card cardinal career cargo carpenter
castle cat cathedral cattle cedar celery cellar cent center central century ceremony chain chair
chance chapter chard cherry chest chicken chief child children choice church cider cilia circle
citizen city clash class client cliff clock cloth cloud club coach coal coast coat code coffee coin
collar colleague collector college color comet comfort comment committee community company condition
conflict confluence console consul contest contract cook core corn corner corp cosign cosine cotton
couch cough council counsel country county couple couplet courage course court cousin cow craft
cream credit crew crime crisis crop crowd crown cube culture cup cure customer cycle dad damage
danger dash daughter day deadline dean death debt decision deck deed deer degree demon dependency
desert desk detail diamond dinner direction dirt disk distance docket doctor dog dollar door dose
dozen draft drama drawer driver duck duplication duty ear earl earth edge effect effort egg elbow
election elk elm employee end enemy energy engine envoy envy era error essay essence evening event
evidence example exception exercise experience expert eye fact factory family fan far farm father
fault favor fear feast fee feedback feeling feet fence field figure file film final finger fire
firecracker fish flag flame flask floor flour flower fluency fluid flux fog food fool foot force
forest fork form formation fortune frame friend front fruit full fun funeral future gage game garage
garden gas gate gateway gauge gear genie gift gill ginger girl glass glove goal goat god gold good
goods goth gouge government grade grain grandmother grant grape graph grass gravity gripe groove
ground group grunt guest guide guild gun guy habit hair half hall ham hammer hand harbor harbour hat
health heart heaven helm hero hill history hole holiday home honey hook horse hospital host hotel
hour house hub human husband ice idea identity inch income information injection inn instance
interest interview invoice iron island issue item jack jacket jagger jaguar jail jake jam jar jared
jason job joe joke journey joy judge juice junior juniper jury key keyboard kid kind kinesis king
kit kitchen kite knee knife knit knowledge lab label lady lake lamb lamp language laundry law lawn
lawyer layer leader leaf lease leather leg lemon lesson letter level library life light limit line
linus lion lip liquid list loan local loci log logic loki lord loss louis luck lunch lure machine
magic mail man manager map marble market mass master match mayor meal meaning meat medal media
medicine meeting melody member memory men mentor message metal method mic middle mile milk mill
mirror mission mistake module molecule mom moment money monkey month mood moon morning mortar mother
motor mountain mouse mouth movie mud murder muscle museum music nail name napalm nation nature neck
need needle neighbor nest net netbook network newspaper night ninja node noise nomad nose note novel
number nurse oath object ocean office oil onion opera opinion option orange oven owner oxford
packard packer page pain paint pair palace pan panda paper parameter parent paris parish park parker
part partner party past path patient pattern pause pea peace peak peasant pebble pen pencil penny
pension people pepper percent perfume perimeter period person pheasant phone photo piano picture pie
piece pig pile pillar pillow pilot pioneer pip pipe pistol pit pizza place plain plane planet
plastic plate player pleasure plenty plumber pocket poem poet poetess poetry police policy pool pop
porch portrait position post pot potato pound powder power praise prayer price priest prince prison
privilege prize problem process product professor profit program progress project proof property
pulse pump pupil puppet puppy purchase purpose purse puzzle quality quarter queen queue quota rabbit
radar radio rag rain rancher range rank rat rate ray reason rebel receipt recipe redshift refugee
region relative relief religion rent reporter republic reputation request research reserve resident
resource responsibility result reward rib ribbon rice ring risk rival river road robot rock rocket
role roof room root rope rotor route routine row rubber rum rumor sack saddle safety sailor saint
salad salary sale salsa salt sample sand sandwich sass satellite sauce sauna savings scale scene
schedule school science scissors score screen sea seal seam season seat secret secretary sector
security seed selenium senate sense sensor sentence sentry sequel sequence series server service sex
shadow shape sheep sheet shelf shell shelter sheriff shield ship shirt shock shoe shore shot
shoulder shower side signal silk silver sim sir sister site situation size skill skin skirt sky slag
slave slice slope smoke snake snow soap sob soccer society sock soda soil soldier solution son song
sort soul soup source south space speech speed spice spider spirit spoon sport spring spunk spy
square stable stack staff stage stair stakeholder stamp star state station statue steak steam steel
stem stereo stock stomach stone storm story stove stranger strategy straw stream street strength
stress string studio stuff style subject suburb success sugar suitcase sum summer sun supper surface
surgeon surgery survey survivor suspect sweat symbol symptom table tail tailor talent tank tape task
tax tea teacher team tear tee telegraph telephone temper temple tempo tennessee term terror text
theory thing throat thumb thunder ticker ticket tide tiger time tip title toast tobacco toe tofu
tomorrow tongue tonight tool tooth top topic tour tournament tower town toy track tradition traffic
trailer traitor transcript tray treasure treaty tree trend trial tribe tribute trick trivia trophy
truck truth tube tumor tune tunnel turkey tutor twin twist type uncle uniform union unit universe
university vacation valley value vault vehicle venture verdict version victim victory video view
villa village villain vinyl violence violin virtue visitor voice volunteer vote voter voyage wage
wagon wall war warmth warrior wasp watch water wave way wealth weather web wedding week weekend
weight welfare west whale wheat wheel whip whistle whiz widow wife wind window wine wing winner
winter wiz wizard woman women wood wool word worker workspace world worth wound wrist yacht yard
year yesterday youth zebra zone
"""

_DESCRIBING = """
able absent accurate afraid aggressive ahead alive alone angry annual anxious apart appropriate
attainable auto automatic available awake aware awkward bad beautiful big bitter black blind blue
bold boring brave brief bright brilliant broad brown busy bye calm careful certain cheap civil
clever cold comfortable common compact competitive complete complex con concurrent confident
confluent constant convenient cool correct crazy creative critical crucial cruel curious current
dark dead deaf dear deep delicate dependable different difficult digital direct dirty double
dramatic due dull eager early east easy efficient elastic elegant emotional empty enormous entire
equal essential eternal ethical evil exact excellent excited exciting exclusive expensive
experienced external extra extraordinary extreme fair false familiar famous fancy fantastic fast fat
favorite final financial fine firm flat fluent fluffy foreign formal fortunate forward free frequent
fresh friendly funny general generous gentle genuine glad global golden gorgeous grand gray great
green grey groovy guilty happy hard harsh healthy heavy hello helpful hey hidden high holy honest
horizontal horrible hot huge human hungry ideal illegal immediate important impossible impressive
incredible independent individual initial innocent inside intelligent intense internal international
jealous junior key large late lazy legal light likely lit local logical lonely long loose loud low
low-key lowkey lucky mad magnificent main major manual massive mean medium mental micro mild minimal
minor modern moral multi multiple mutual mysterious naive narrow nasty national natural neat
necessary negative nervous new nice noisy normal north objective obvious odd official old optimistic
ordinary original outside overall painful pale parallel passionate past patient peaceful pedantic
perfect permanent personal plain pleasant please polite political poly poor popular positive
possible potent powerful practical pre precious precise pregnant present pretty previous primary
private privy pro professional profound proper proud psychological public pure quick quiet rapid
rare raw ready real realistic reasonable red reddish regular relevant reliable reluctant remote
responsible rich right ripe rough round rude rural sad safe satisfied scientific second selfish
senior sensitive separate serious several severe shallow sharp short shy sick sideways significant
silent similar simple sincere single skinny slight slim slippery slow small smart smooth sober
social soft solar solid sophisticated sorry sour special specific stable standard steady steep stiff
straight strange strategic strict strong stuck stupid sub subtle sudden suitable super sure
suspicious sweet tall tame technical temporary tenable tender tense terrible terrific thanks thick
thin thorough thoughtful tidy tight tiny tired today topsy total tough tragic transparent trippy
true turvy typical ugly unable unfair unique unlikely unusual upper upset urban urgent useful
useless usual vague valid valuable various vast verbal vertical violent virtual visible visual vital
vulnerable warm weak wealthy weird wet white wide wild willing wise wonderful wooden yellow yep
young
"""


_ALIKE = """
accused accustomed agency amie animate appetite assistant audience backyard balloon batman billion
bland blend blog blond blonde blunt bonded buddhist cabinet caffeine calendar california canada
carnality cartoon casino cassette catholic cement centre chinese chocolate cia cigarette collateral
complaint compliant conceal conference confront congest conscious consist context continent
continuity contrast coordinate copyright corrosion costume cottage courtesy crisco cuisine curtain
customs dagger das defect defense delete demise denise denote density depict diminish dinosaur
display dominate dustin dynasty enjoyable ethnicity facade festive flavor flavour flint flip flock
forever france fund gauss genesis genocide gera gesture gordon govern governor graduate gratitude
grave griffin guardian haunt indonesia influenza innocence innovate inspector instagram jager
jayson jennifer juno kansas kendall kennedy keynote lenox linger magical medical molecular morton
musical mythical nasa nexus nomad notebook ongoing oppa orbit padman parameterize pastel petite
playback plug podcast poland politician polymer postal premise proclaim protest proven psyllium
publication pyramid qualitative queensland redhead redheaded replication restart roast sandra
sanity sap secure shotgun sibling sis snick specs sulfur summon sustain synergy systemic teenage
texture threaded tucson unify unlimited ursa valerio valero vantage vintage vlog yager yeager
"""
"""Words and names that sound like a term of the shipped bank, and are in no list above."""

_NAMES = """
aaron adam alan albert alex alexander alice amanda amy andrea andrew angela ann anna anne anthony
arthur ashley barbara benjamin betty bob brandon brenda brian bruce bryan carl carol caroline
carolyn catherine charles charlotte chloe chris christian christina christine christopher claire
clara cynthia dan daniel dave david deborah debra dennis diana diane donald donna dorothy doug
douglas dylan ed edward elena elizabeth ella emily emma eric ethan eva evelyn frances francis
frank fred gabriel gary george gerald gloria greg gregory hannah harold harry heather helen henry
howard ian isabel jack jacob james jane janet janice jean jeff jeffrey jennifer jeremy jerry
jessica jim joan joe john johnny jonathan jordan jose joseph joshua joyce juan judith judy julia
julie justin karen karl kate katherine kathleen kathy katie keith kelly ken kenneth kevin kim
kimberly kyle larry laura lauren lawrence leah leo lily linda lisa logan louise lucas lucy luke
madison margaret maria marie marilyn martha martin mary matt matthew megan melissa mia michael
michelle mike nancy natalie nathan nicholas nick nicole noah oliver olivia oscar pamela patricia
patrick paul paula peter phil philip rachel ralph raymond rebecca richard robert robin roger
ronald rose roy russell ruth ryan sam samantha samuel sandra sara sarah scott sean sharon shirley
simon sophia sophie stephanie stephen steve steven stuart susan teresa theresa thomas tim timothy
tom tony tyler victor victoria vincent virginia walter wayne wendy william zachary
"""
"""Given names: who is called Sarah is no SARIF."""


def words_of(text: str) -> frozenset[str]:
    """Return the words of the text, which may have any number of lines."""
    return frozenset(text.split())


_GRAMMAR_WORDS = words_of(_GRAMMAR)
_VERB_WORDS = words_of(_VERBS)
_NOUN_WORDS = words_of(_NOUNS)
_OTHER_WORDS = words_of(_DESCRIBING) | words_of(_ALIKE) | words_of(_NAMES)
_WORDS = _GRAMMAR_WORDS | _VERB_WORDS | _NOUN_WORDS | _OTHER_WORDS
_FILLERS = words_of("um uh er erm ah hm hmm mm")
_ENDINGS = ("'s", "s", "es", "ed", "d", "ing", "er", "r", "ers", "rs", "est", "ly")


@lru_cache(maxsize=8192)
def is_ordinary(word: str) -> bool:
    """Whether the word, small letters without punctuation around, is ordinary English."""
    if word in _WORDS or word.isdigit():
        return True
    stems = {word.removesuffix(ending) for ending in _ENDINGS} - {word}
    return any(_is_stem(stem) for stem in stems if len(stem) > 2)


def _is_stem(stem: str) -> bool:
    """Allow for mak(e)ing, carri(y)ed and stop(p)ed."""
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in _WORDS
    changed = stem.endswith("i") and f"{stem[:-1]}y" in _WORDS
    return stem in _WORDS or f"{stem}e" in _WORDS or doubled or changed


def is_grammar(word: str) -> bool:
    """Whether the word holds sentences together and names nothing: the, of, off, three."""
    return word in _GRAMMAR_WORDS


def is_filler(word: str) -> bool:
    """Whether the word only fills a pause: um."""
    return word in _FILLERS


def is_verb(word: str) -> bool:
    """Whether the word is a verb as it stands: check, sneak."""
    return word in _VERB_WORDS


def is_statement(word: str) -> bool:
    """Whether the word says what a single thing does, and is no plural: proves, understands."""
    stems = {word.removesuffix(ending) for ending in ("s", "es")} - {word}
    return bool(stems & _VERB_WORDS) and not stems & _NOUN_WORDS
