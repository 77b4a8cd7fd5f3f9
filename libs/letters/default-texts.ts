/**
 * What a letter says when the municipality wrote nothing itself. A blank line makes a new paragraph; what is between braces
 * is filled in. The names are `<situation>.<addressee>.<part>`, or of every letter `algemeen.<part>`.
 */
export const defaults = {
  'algemeen.gemeente': 'gemeente met code {gemeentecode}',
  'algemeen.ondertekening': 'Namens het college van burgemeester en wethouders van de {gemeente}',
  /** Not said in a letter. Selectielijst gemeenten 2020, 8.1.7: seven years after the subsidy. */
  'algemeen.bewaartermijnJaren': '7',
  'algemeen.betaling': 'Na het einde van de maand. U hoeft daarvoor niets te doen.',
  'algemeen.betalingWisselend': 'Na het einde van de maand. Geef elke maand de uren door.',
  'algemeen.meting': 'Wij kiezen de dag in overleg met u en {werknemer} (Participatiewet, artikel 10d lid 6).',
  'algemeen.metingWerknemer':
    'Wij kiezen de dag in overleg met u en uw werkgever (Participatiewet, artikel 10d lid 6).',
  'algemeen.plicht': `Verandert er iets in het werk? Meld dat dan meteen in het portaal. Denk aan deze veranderingen:`,
  'algemeen.ziekte': 'Is {werknemer} ziek? Meld dat alleen bij UWV. De subsidie loopt dan door.',
  'algemeen.bezwaar': `Bent u het niet eens met dit besluit? Dan kunt u bezwaar maken. Dat kan tot en met {bezwaarTotEnMet}.

Schrijf aan het college van burgemeester en wethouders van de {gemeente}. Zet in uw brief uw naam, uw adres en de datum. Noem het kenmerk {kenmerk} en leg uit waarom u het niet eens bent. Zet ook uw handtekening. Bezwaar maken kost niets.

Wij nodigen u uit om uw verhaal te vertellen voordat wij beslissen. Dit besluit blijft gelden zolang uw bezwaar loopt.`,
  'algemeen.bezwaarPost': `Deze laatste dag hoort bij verzending op {verzenddatum}. Verzenden wij de brief later? Dan heeft u ook langer de tijd.`,
  'algemeen.hulp': `U hoeft dit niet alleen te doen. U mag iemand vragen om u te helpen. Dat kan iemand uit uw familie zijn, uw jobcoach of uw vakbond.`,
  'algemeen.vragenWerkgever': 'Stel uw vraag in het portaal, bij deze aanvraag. Noem het kenmerk {kenmerk}.',
  'algemeen.vragenWerknemer': 'Bel of mail de gemeente, of vraag het uw jobcoach. Noem het kenmerk {kenmerk}.',

  'toegekend-loonwaarde.werkgever.opening': `U krijgt loonkostensubsidie voor {werknemer}. De subsidie is {bedrag} per maand. Zij begint op {ingangsdatum}.`,
  'toegekend-loonwaarde.werkgever.uitleg': `De loonwaarde van {werknemer} is {loonwaarde} procent van het minimumloon. De subsidie vult dat aan. U betaalt zelf het loon uit het contract.`,
  'toegekend-loonwaarde.werknemer.opening': `Uw werkgever {werkgever} krijgt subsidie voor uw loon. Die subsidie begint op {ingangsdatum}. U hoeft hiervoor niets te doen.`,
  'toegekend-loonwaarde.werknemer.uitleg': `De loonwaarde van uw werk is {loonwaarde} procent. Dat getal vergelijkt uw werk met dat van een collega zonder beperking. Het gaat alleen over het werk in deze baan. Het zegt niets over u als mens.`,

  'toegekend-forfait.werkgever.opening': `U krijgt loonkostensubsidie voor {werknemer}. De subsidie is {bedrag} per maand. Zij begint op {ingangsdatum}.`,
  'toegekend-forfait.werkgever.uitleg': `Eerst krijgt u een vast percentage, zonder meting. Dat kan tot en met {forfaitTotEnMet}. Voor die dag meten wij de loonwaarde. Daarna krijgt u een nieuw besluit.`,
  'toegekend-forfait.werknemer.opening': `Uw werkgever {werkgever} krijgt subsidie voor uw loon. Die subsidie begint op {ingangsdatum}. U hoeft hiervoor niets te doen.`,
  'toegekend-forfait.werknemer.uitleg': `In de eerste maanden meten wij nog niets. Voor {forfaitTotEnMet} kijkt een deskundige met u naar uw werk. U hoort van tevoren wanneer dat is. U mag daarbij alles vragen.`,

  'afgewezen.werkgever.opening': `U krijgt geen loonkostensubsidie voor {werknemer}. Wij wijzen uw aanvraag van {ontvangen} af. Hieronder leest u waarom.`,
  'afgewezen.werkgever.uitleg': `Weet u iets wat wij niet weten? Vertel het ons. Wij kijken dan opnieuw.`,
  'afgewezen.werknemer.opening': `Uw werkgever {werkgever} vroeg subsidie voor uw loon. Wij geven die subsidie niet. Hieronder leest u waarom.`,
  'afgewezen.werknemer.uitleg': `Weet u iets wat wij niet weten? Vertel het ons. Wij kijken dan opnieuw.`,

  'buiten-behandeling.werkgever.opening': `Wij behandelen uw aanvraag voor {werknemer} niet. Wij vroegen u om stukken die wij nodig hebben. Die kregen wij niet op tijd.`,
  'buiten-behandeling.werkgever.uitleg': `Dit zegt niets over het recht op subsidie. U kunt opnieuw aanvragen, met alle stukken erbij. Dat kan tot en met {aanvragenTotEnMet}.`,
  'buiten-behandeling.werknemer.opening': `Uw werkgever {werkgever} vroeg subsidie voor uw loon. Wij kregen niet alle stukken. Daarom behandelen wij de aanvraag niet.`,
  'buiten-behandeling.werknemer.uitleg': `Uw werkgever kan de subsidie opnieuw aanvragen. U kunt dat zelf ook doen. Dat kan tot en met {aanvragenTotEnMet}.`,

  'hersteltermijn.werkgever.opening': `Uw aanvraag voor {werknemer} is nog niet compleet. Stuur ons wat ontbreekt uiterlijk op {uiterlijk}. Wij missen nog:`,
  'hersteltermijn.werkgever.uitleg': `U stuurt de stukken in het portaal, bij deze aanvraag. Zolang wij op u wachten, staat de tijd voor ons besluit stil.

Krijgen wij de stukken niet op tijd? Dan kunnen wij besluiten uw aanvraag niet te behandelen. Lukt het u niet voor deze dag? Laat het ons dan eerder weten.`,

  'gewijzigd.werkgever.opening': `De loonkostensubsidie voor {werknemer} verandert. Vanaf {ingangsdatum} is de subsidie {bedrag} per maand.`,
  'gewijzigd.werkgever.uitleg': `Hebben wij over deze maanden al betaald? Dan verrekenen wij het verschil. U ziet dat in het portaal, bij de betalingen.`,
  'gewijzigd.werknemer.opening': `Uw werkgever {werkgever} krijgt subsidie voor uw loon. Die subsidie verandert vanaf {ingangsdatum}. U hoeft hiervoor niets te doen.`,
  'gewijzigd.werknemer.uitleg': `Klopt het niet wat wij hieronder over uw werk zeggen? Laat het ons dan weten.`,

  'beeindigd.werkgever.opening': `De loonkostensubsidie voor {werknemer} stopt. De laatste dag is {laatsteDag}.`,
  'beeindigd.werkgever.uitleg': `Op die dag eindigt het werk bij u. Over die dag krijgt u nog subsidie. Maakt u een nieuw contract met {werknemer}? Vraag dan op tijd opnieuw aan.`,
  'beeindigd.werknemer.opening': `Uw werkgever {werkgever} krijgt subsidie voor uw loon. Die subsidie stopt. De laatste dag is {laatsteDag}, want dan eindigt uw werk daar.`,
  'beeindigd.werknemer.uitleg': `Klopt die dag niet? Laat het ons dan weten. Heeft u straks een nieuwe baan? Dan kan uw nieuwe werkgever ook subsidie krijgen.`,

  'verlengd.werkgever.opening': `De loonkostensubsidie voor {werknemer} loopt door tot en met {laatsteDag}.`,
  'verlengd.werkgever.uitleg': `Wij hoorden dat het werk bij u langer duurt. Daarom duurt de subsidie ook langer. Het bedrag verandert niet door deze brief. Klopt de nieuwe laatste dag niet? Laat het ons dan weten.`,
  'verlengd.werknemer.opening': `Uw werkgever {werkgever} krijgt subsidie voor uw loon. Die subsidie loopt door tot en met {laatsteDag}. U hoeft hiervoor niets te doen.`,
  'verlengd.werknemer.uitleg': `Wij hoorden dat uw werk daar langer duurt. Daarom duurt de subsidie ook langer. Klopt de nieuwe laatste dag niet? Laat het ons dan weten.`,

  'ontvangst.werkgever.opening': `Wij hebben uw aanvraag voor {werknemer} ontvangen op {ontvangen}. U hoort uiterlijk op {beslisdatum} wat wij besluiten.`,
  'ontvangst.werkgever.uitleg': `Wij kijken eerst of uw aanvraag compleet is. Missen wij iets, dan vragen wij u daarom. Daarna stellen wij de loonwaarde vast, of wij kiezen met u een vast percentage. Binnen vijf weken daarna krijgt u ons besluit.

Krijgt u ons besluit niet op tijd? Dan kunt u ons schrijven dat wij te laat zijn. Wij hebben dan nog twee weken. Daarna krijgt u geld voor elke dag dat wij te laat zijn.`,
} as const;
