"""How well a term would stand in a place of a sentence, by the words round it.

All in points; `sounds` says how many are enough. The word lists are of software people's English,
since that is what the app's interviews are about; a bank of another trade still has its own terms
as evidence for each other.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from voice_interview.core.sounds_english import is_grammar, is_statement, is_verb, words_of

_THINGS = words_of(
    """
    account action agent alert annotation app application approach based baseline benchmark block
    bucket build cache certificate chart check class client cluster code collector command config
    configuration connection console container controller core credential credentials dashboard
    data database deployment developer driver endpoint engine engineer event exporter expression
    file finding findings fixture format function gate group hook host image incident index
    instance integration interface inventory job key label level library list log manifest message
    metric model module mount namespace node object operator output package page parser path
    permission pipeline plugin pod point policy process project provider query queue range record
    registry release report repo repository request resource result role rule runner scan scanner
    score script secret security server service setup shipper side signature stack stage state
    step store subnet syntax system table target task team template test ticket token tool topic
    type upgrade url user values version volume vulnerability workflow workload
    """
)
"""What a term names more closely: the Snyk scan, a Vault token."""
_TRADE = _THINGS | words_of(
    """
    admission api authentication automated automation aws backend backup baseline cached cloud
    cluster commit committed compliance configured cron dependency dependencies deploy deployed
    devops encrypted encryption environment environments git hardening hardened infrastructure
    install installed kubernetes latency library linting logging logs merge merged micro
    monitoring namespace network nodes patch patched pipelines playbook playbooks production
    provisioning push pushed python rollback scale scanned scanning scans schema server servers
    shipped signed silence software staging terraform throttling ticketing traces vulnerable yaml
    """
)
_LEADS = words_of(
    """
    with using used use uses via through called named run runs ran running plus versus from in
    into by on against for add adds added adding install installs installed chose choose prefer
    preferred tried moved learned learnt wrote writing written like between adopted introduced
    replaced configured deployed mostly whether query queried call calls
    """
)
_BEFORE_VERBS = words_of(
    """
    to can could will would should must might may let's i we you they he she who not don't didn't
    doesn't couldn't can't won't wouldn't please never always i'll we'll they'll you'll he'll
    she'll i'd we'd they'd you'd just
    """
)
_TO_A_THING = words_of(
    """
    moved move moving migrated migrate migration switched switch switching connected connect
    connection pushed push pushing deployed deploy sent send sends ships shipped ship upload
    uploaded publish published talks talked talk compared came come access similar subscribed went
    goes back over write writes wrote close closer according tickets data logs
    """
)
_OBJECTS = words_of(
    """
    the a an my your his her its our their this that these those it them him me us each all some
    any out up off down around away himself myself themselves everyone everybody someone what how
    """
)
_PARTICLES = {"off", "of", "out", "up", "over"}
_NO_OBJECTS = words_of(
    "in on at with from against into during through and but or is was as before after for to"
)
"""After a verb and its particle, "check off", something must follow that is checked off."""
_MOVED_BEFORE = 3
"""So many words before "to" may "moved" stand: moved it all to Karpenter."""
_ONE = words_of("a an")
_OWNERS = words_of("my your his her their")
_STATES = words_of(
    """
    is was are were has had runs ran finds found looks looked scans scanned checks checked takes
    took tells told rejects rejected refuses refused sees saw sits reads starts started gives gave
    shows showed blocks blocked catches caught does did keeps kept reports reported handles puts
    put comes came works worked failed fails needs needed would will can could
    """
)


def is_thing(word: str) -> bool:
    """Whether the word, or its singular, is what terms are put before."""
    return bool({word, word.removesuffix("s"), word.removesuffix("es")} & _THINGS)


def is_trade(word: str) -> bool:
    """Whether the word belongs to the trade without being a term."""
    return word in _TRADE or is_thing(word)


def points(
    tokens: Sequence[str],
    first: int,
    end: int,
    terms: Collection[int],
    likely: Collection[int] = (),
) -> float:
    """Say how well a term would stand at `tokens[first:end]`.

    `tokens` are small words without punctuation, with "" where a sentence ends or begins; `terms`
    are the places of other words that are surely terms, `likely` those of words that may be.
    """
    before = tokens[first - 1] if first else ""
    after = tokens[end] if end < len(tokens) else ""
    compound = end - first > 1 and not any(is_grammar(token) for token in tokens[first:end])
    total = 0.0
    if is_thing(after):
        total += 2
    elif before in _ONE and (compound or is_statement(tokens[first])):
        pass  # "a demon set" is as good as "a DaemonSet", and "a rejects" no English
    elif before in _ONE or before in _OWNERS:
        total -= 2
    elif before == "the":
        total -= 1
    elif after in _STATES or is_statement(after):
        total += 1
    if before == "to" and _goes_to_a_thing(tokens, first, terms):
        total += 1
    elif before in _BEFORE_VERBS:
        total -= 2
    elif before in _LEADS:
        total += 1
    if after in _OBJECTS and not (compound and after == "that"):
        total -= 1.5
    elif tokens[end - 1].rpartition("-")[2] in _PARTICLES and (
        after in _NO_OBJECTS or is_statement(after)
    ):
        total += 1
    if _listed(tokens, first - 1, -1, terms) or _listed(tokens, end, 1, terms):
        total += 2
    elif _listed(tokens, first - 1, -1, likely) or _listed(tokens, end, 1, likely):
        total += 1
    return total


def _goes_to_a_thing(tokens: Sequence[str], first: int, terms: Collection[int]) -> bool:
    """Whether the "to" before is of what was moved or sent, and not of what is to be done."""
    if first - 2 in terms:
        return True
    near = 1 if is_verb(tokens[first]) else _MOVED_BEFORE
    return bool(_TO_A_THING.intersection(tokens[max(0, first - 1 - near) : first - 1]))


def _listed(tokens: Sequence[str], at: int, step: int, terms: Collection[int]) -> bool:
    """Whether the next thing in that direction is a term: "Snyk and it", "it, which was Splunk"."""
    if at in terms:
        return True
    if 0 <= at < len(tokens) and tokens[at] in {"and", "or", "then", "versus"}:
        return at + step in terms
    return step > 0 and tokens[at : at + 1] == ["which"] and at + 2 in terms


def density(
    tokens: Sequence[str], first: int, end: int, terms: Collection[int], named_before: int = 0
) -> float:
    """Say how much the words round `tokens[first:end]` are about the trade, at most 2.5 points.

    `named_before` is how many different terms were said before all of them.
    """
    near = [at for at in range(first - 30, end + 30) if not first <= at < end]
    named = named_before + sum(at in terms for at in near)
    trade = len({tokens[at] for at in near if 0 <= at < len(tokens) and is_trade(tokens[at])})
    if not named and not trade:
        return -2
    return min(1.5, 0.7 * named) + min(1, 0.25 * trade)
