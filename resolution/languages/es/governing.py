"""Spanish: the words that bound the object of a verb."""

from __future__ import annotations

from resolution.languages.governing import Governing

_PARTICIPLES = (
    "derivad|emanad|dimanad|surgid|encargad|tomad|extraíd|desprendid|aprobad|adoptad|firmad|"
    "respetuos|responsabl|acompañad|procedid"
)
"""Those that «de» may follow: «las obligaciones derivadas de la Convención»."""

_INFINITIVE = r"\w*(?:[aei]r(?:l[aoe]s?|se)?|[áéí]r(?:sel[aoe]s?))\b"

GOVERNING = Governing(
    determiners=(
        "el|la|los|las|lo|su|sus|un|una|unos|unas|dich[oa]s?|este|esta|est[oa]s|es[ea]|es[oa]s|"
        "tod[oa]s?|otr[oa]s?|ambos|ambas|cada|vari[oa]s|demás|numeros[oa]s"
    ),
    conjunctions="así como|junto con|y|e|o|u|ni",
    aside=(
        r"(?:a|en|con|para) (?:este|esta|ese|esa|tal|dicho) "
        r"(?:respecto|sentido|contexto|efecto|fin|fines|propósito|ámbito|sazón)|"
        r"al respecto|entre otr[oa]s(?: cosas)?|"
        r"en (?:su totalidad|particular|especial|general|su conjunto)|"
        r"por consiguiente|en consecuencia|por (?:tanto|último)|no obstante|de nuevo|"
        r"una vez más|en vigor|en curso|en marcha|en práctica|en funcionamiento"
    ),
    titled="(?:titulad|denominad|llamad)[oa]s?",
    that="que|si|porque",
    infinitive=rf"(?:a|de|por|para|en|sin|con) (?:no )?(?!lugar|mujer|carácter){_INFINITIVE}",
    bare_infinitive=_INFINITIVE,
    closing=(
        "a|al|en|sobre|para|por|con|contra|hacia|ante|bajo|desde|entre|hasta|mediante|según|sin|"
        "tras|durante|conforme|respecto|acerca|cual|cuales|cuy[oa]s?|donde|quien|quienes|cuando|"
        "como|pues|aunque|mientras|además|aparte|relativ[oa]s?|referentes?|pero|sino|salvo|"
        "excepto|aniversarios?|cincuentenario|centenario|dimanantes?|resultantes?|procedentes?|provenientes?|"
        rf"(?:{_PARTICIPLES})[oae]s?|\w+(?:ando|iendo|yendo)(?:se|l[aoe]s?)?"
    ),
    taking=(
        r"(?:guiad|inspirad|animad|alentad|preocupad|inquiet|alarmad|complacid|alarmad)[oa] .*por|"
        r"(?:guiándose|inspirándose|se congratula|se felicita|felicitándose|aboga|abogando) .*por|"
        r"(?:basándose|inspirad[oa]|inspirándose|insist\w+|confía|hac\w+ .*hincapié) .*en|"
        r"(?:refiriéndose|remitiéndose|pone fin) .*al?"
    ),
    deed=(
        r"(?:a la|al) (?:[a-záéíóúñ]+ )?(?!organizaci|poblaci|asociaci|instituci|delegaci|misión|"
        r"comisión)[a-záéíóúñ]+(?:ción|sión|miento)\b"
    ),
)
