"""Ordinary English: the words that need a reason before they are taken for a term.

A table of sounds may hold such words ("sneak" for Snyk). A word that isn't here is unusual enough
to be believed when it is in a table; a word that is here must stand where a term would.
"""

from __future__ import annotations

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
accept act add admit agree aim allow answer appear apply argue arrange arrest arrive ask attack
attain avoid bake bear beat become began begin begun believe belong bend bet bind bite bleed blow
boil book bore borrow bought bound bow break breathe bring broke brought build built burn bury buy
call came care carry cast catch caught cause change charge chase check cheer choose chose clean
clear climb close collect come compare complain connect consider contain continue control cook
copy cost count cover crash create cross cry customize customise cut dance dare date deal decide
deliver depend describe design die dig disagree discover discuss dive divide doubt drag draw drawn
dream dress drew drink drive drop drove dry dust earn eat enjoy enter escape examine exist expect
explain explore face fail fall feed feel fell felt fight fill find finish fit fix flew flow fly
fold follow forget forgot forgive found freeze gain gather gave get give given glow go goes gone
got grab grew grow guard guess hand handle hang happen hate head hear heard heat held help hide
hire hit hold hope hunt hurry hurt imagine improve include inspect invite join jump keep kept kick
kill knew knock know known land laugh lay lead lean leap learn leave led left lend let lie lift
listen live load lock look lose lost love made make manage mark marry matter mean meant measure
meet mention met mind miss mix motto move need notice obey offer open order owe pack pass pay
perform pick plan plant play point post pour practice prepare present press prevent print produce
promise protect prove pull punch push put question quit race raise ran rang reach read realize
receive record recover reduce refuse reject relax rely remember remind remove repair repeat
replace reply report require rescue respond rest return ride ring rise rode roll rub ruin rule run
rush sail said sat save saw say search see seek seem seen sell send sent serve set settle shake
shape share shave shift shine shoot shop shout show shut sign sing sink sit sleep slide slip smell
smile sneak snuck sold solve sort sound spare speak spell spend spent spot spread stand start stay
steal steer step stick stood stop store stretch strike study succeed suffer suggest suit supply
support suppose surprise swear sweep swim swing switch take talk taste teach tell tend test thank
think thought throw tie took touch trace trade trail train travel treat trip trust try turn
understand use visit wait wake walk want warn wash waste watch wear weigh went win wish won wonder
work worry wrap wreck write wrong wrote
"""

_NOUNS = """
accident account address adult advice afternoon age air aisle animal apartment apple area arm army
art article ash aunt author autumn award axe baby badge bag ball band bank bar barn base basket
bass batch bath beach bean bear beat bed bee bell benefit bike bill bird birth bit blade blanket
block blood board boat body bomb bone boss bottle bottom bowl box boy brain branch brand bread
breakfast breath brick bridge brother brush bucket bull bunch bus bush business butter button
cabana cabin cable cake camel camera camp candle cap capital captain car card cardinal career
cargo carpenter castle cat cattle cedar cellar cent center central century chain chair chance
chapter chest chicken chief child children choice church cider circle citizen city clash class
client cliff clock cloth cloud club coach coal coast coat code coffee coin college color comet
comfort comment committee community company condition contest cook core corn corner corp cosine
cosign cotton couch cough council country county couple couplet courage course court cousin cow
craft cream credit crew crime crisis crop crowd crown cube cup cure customer cycle dad damage
danger daughter day death debt deck deed deer degree demon desk detail diamond dinner direction
dirt disk distance docket doctor dog dollar door dose dozen draft drama drawer driver duck duty
ear earl earth edge effect effort egg elbow election elk elm employee end enemy energy engine
error essay essence evening event evidence example exercise expert eye fact factory family fan far
farm father fault favor fear feast fee feet fence field figure file film final finger fire fish
flag flame flask floor flour flower fluency fluid flux fog food fool foot force forest fork form
fortune frame friend front fruit full fun funeral future game garage garden gas gate gauge gear
genie gift gill ginger girl glass glove goal goat god gold good goods goth government grade grain
grandmother grant grape graph grass ground group grunt guest guide guild gun guy habit hair half
hall ham hammer hand hat health heart heaven helm hero hill history hole holiday home honey hook
horse hospital host hotel hour house human husband ice idea inch income information inn interest
interview iron island issue item jack jacket jagger jaguar jail jake jam jar jason jared job joe
joke journey joy judge juice junior juniper jury key kid kind king kit kitchen kite knee knife lab
label lady lake lamb lamp language laundry law lawyer layer leader leaf lease leather leg lemon
lesson letter level library life light limit line linus lion lip liquid list loan local log logic
loki lord loss louis luck lunch machine magic mail man manager map market mass master match mayor
meal meat medal media medicine melody member memory men message metal method mic middle mile milk
mill mirror mission mistake molecule mom moment money monkey month mood moon morning mother motor
mountain mouse mouth movie mud murder muscle museum music nail name nation nature neck need needle
neighbor nest net network newspaper night node noise nose note novel number nurse oath object
ocean office oil onion opera opinion option orange oven owner page pain paint pair palace pan
paper parent paris parish park parker part partner party past path patient pattern pause peace
peak pen pencil people pepper perfume period person phone photo piano picture pie piece pig pile
pilot pipe pit pizza place plain plane planet plastic plate player pleasure plenty pocket poem
poet poetry police policy pool pop position post pot potato pound powder power praise prayer price
prince prison prize problem process product professor profit program progress proof property pulse
pump puppet puppy purpose purse quality quarter queen queue rabbit radio rag rain range rank rat
rate ray reason receipt recipe relief rent research result reward rib rice ring risk river road
rock role roof room root rope route row rubber rum sack safety salad salary sale salsa salt sand
sandwich sauce scale scene schedule school science scissors score screen sea seal seam season seat
secret sector seed sense sentence sequence series service sex shadow shape sheep sheet shelf shell
shelter sheriff shield ship shirt shock shoe shore shot shoulder shower side silk silver sim sir
sister site size skill skin skirt sky slice slope smoke snake snow soap society sock soil soldier
son song sort soul soup source south space speech speed spice spirit spoon sport spring square
stack staff stage stair stamp star state station steak steam steel stem stock stomach stone storm
story stove stranger straw stream street strength stress string stuff style subject success sugar
sum summer sun supper surface sweat table tail talent tank tape task tax tea teacher team tear tee
telephone temper temple term text theory thing throat thumb thunder ticket tide tiger time tip
title toast tofu toe tomorrow tongue tonight tool tooth top tour tower town toy track traffic
transcript tree trial trick trivia truck truth tube tune twin type uncle union unit vacation
valley value vault video view village villain virtue visitor voice vote wage wagon wall war warmth
wasp watch water wave way wealth weather wedding week weight west wheat wheel whip wife wind
window wine wing winner winter woman women wood wool word worker world worth wound yard year
yesterday youth
"""

_DESCRIBING = """
able absent afraid alive alone angry available awake aware bad big bitter black blind blue bold
brave brief bright broad brown busy calm careful certain cheap civil clever cold common complete
con convenient cool correct crazy cruel curious current dark dead deaf dear deep dependable
different difficult direct dirty double due dull eager early east easy elastic empty entire equal
eternal evil exact extra fair false familiar famous fancy fast fat favorite final fine firm flat
fluent foreign formal free fresh friendly funny general gentle glad global golden grand gray great
green grey guilty happy hard healthy heavy helpful high holy honest hot huge human hungry
important individual innocent jealous key large late lazy light likely local lonely long loose
loud low low-key lucky mad main major massive mean medium micro mild minor modern moral multi
multiple narrow nasty natural neat necessary nervous new nice noisy normal north odd old ordinary
original outside overall pale parallel past patient pedantic perfect personal plain poly polite
poor popular possible pre precious present pretty private privy pro proper proud public pure quick
quiet rapid rare raw ready real reddish red regular remote rich right ripe rough round rude sad
safe second senior separate serious several severe sharp short shy sick silent similar simple
single slight slim slow small smart smooth sober social soft solar solid sorry sour special
specific standard steady steep stiff straight strange strict strong stupid sub sudden sure sweet
tall tame tender terrible thick thin tidy tight tiny tired total tough trippy true ugly unique
upper upset urgent usual vague various vast violent virtual vital warm weak weird wet white wide
wild wise wonderful wooden yellow young ahead apart bye forward hello hey inside please sideways
thanks today yep
"""


def words_of(text: str) -> frozenset[str]:
    """Return the words of the text, which may have any number of lines."""
    return frozenset(text.split())


_GRAMMAR_WORDS = words_of(_GRAMMAR)
_WORDS = _GRAMMAR_WORDS | words_of(_VERBS) | words_of(_NOUNS) | words_of(_DESCRIBING)
_ENDINGS = ("'s", "s", "es", "ed", "d", "ing", "er", "r", "ers", "rs", "est", "ly")


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
