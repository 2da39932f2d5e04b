"""Which words, as headings, propose what a column is; the surest of each first.

English first, then German, French, Spanish, Italian, Dutch and Portuguese.
"""

from collections.abc import Mapping
from enum import StrEnum


class TableColumn(StrEnum):
    """What a column of a table says about an activity."""

    ACTIVITY = "activity"
    WHO = "who"
    WHERE = "where"
    STATE = "state"
    """Who and where in one: "captive offshoring"."""
    KIND = "kind"
    NOTE = "note"
    SCENE = "scene"
    COUNTRY = "country"
    PLACE = "place"
    PARTNER = "partner"
    CIRCUMSTANCES = "circumstances"
    OWNERSHIP = "ownership"
    """The company's share in the unit that does the work, in percent."""
    WHOLE = "whole"
    """The activity of which this is a part."""
    SHARE = "share"
    """How much of its whole a part is, in percent."""
    WHOLE_KIND = "whole-kind"
    WHOLE_NOTE = "whole-note"
    CAPTION = "caption"
    """What the class reads below the scene."""
    SCENE_NOTE = "scene-note"
    WHO_AFTER = "who-after"
    """What the later of two scenes says, where each row tells a change."""
    WHERE_AFTER = "where-after"
    STATE_AFTER = "state-after"
    COUNTRY_AFTER = "country-after"
    PARTNER_AFTER = "partner-after"


HEADWORDS: Mapping[TableColumn, str] = {
    TableColumn.ACTIVITY: """activity; activities; task; tasks; work; business activity; process;
        business process; processes; sub process; subprocess; outsourced function;
        function outsourced; business function; function; functions; service; services;
        outsourced service; outsourced activity; business service; it service; operation;
        operations; workstream; work item; work package; piece of work; application;
        card; job; capability; activity description; function description; service description;
        process description; task description; what; department; name; title; item; description;
        team; area;
        tatigkeit; tatigkeiten; aktivitat; aktivitaten; aufgabe; aufgaben; prozess; prozesse;
        geschaftsprozess; teilprozess; funktion; leistung; leistungen; dienstleistung; anwendung;
        vorgang; bezeichnung; activite; activites; tache; processus; fonction; prestation;
        actividad; actividades; tarea; proceso; procesos; funcion; servicio; servicios;
        attivita; processo; processi; funzione; servizio; compito;
        activiteit; activiteiten; proces; processen; taak; taken; functie; dienst; werkzaamheden;
        atividade; atividades; processo; funcao; servico; tarefa""",
    TableColumn.WHO: """who; who does it; who does the work; done by; done by whom; performed by;
        delivered by; executed by; carried out by; run by; provided by; operated by; handled by;
        managed by; sourcing; sourced; sourced by; sourcing type; sourcing model;
        sourcing status; sourcing strategy; sourcing mode; sourcing decision; sourcing approach;
        sourcing option; type of sourcing; type of outsourcing; outsourcing type;
        outsourcing status; outsourcing; make or buy; make buy; make or buy decision; provider type;
        supplier type; vendor type; partner type; type of provider; type of supplier;
        type of vendor; provider category; supplier category; delivery model; delivery type;
        delivery mode; operating model; service model; inhouse vendor; internal external;
        workforce; workforce type; labor type; labour type; staffing; staffing model;
        owned by; ownership; control; staff; resource; resource type; resourcing; owner;
        wer; wer macht es; wer macht das; durchgefuhrt von; durchfuhrung; erbracht von; erbringer;
        erbringung; ausgefuhrt von; ausfuhrung; beschaffung; bezugsart; vergabe; vergabeart;
        eigen oder fremd; eigen fremd; eigenleistung fremdleistung; intern extern;
        qui; qui le fait; qui fait le travail; realise par; realisation; effectue par; assure par;
        mode; mode de realisation; mode de gestion; gestion; interne externe;
        quien; quien lo hace; realizado por; ejecutado por; interno externo; modalidad; a cargo de;
        gestion; chi; chi lo fa; svolto da; eseguito da; realizzato da; fornito da; modalita;
        gestione; interno esterno; wie; wie doet het; uitgevoerd door; uitvoering;
        quem; quem faz; executado por""",
    TableColumn.WHERE: """where; where is it done; where is the work done; where performed;
        where done; shore; shoring; shoring model; shoring type; onshore
        offshore; home or abroad; domestic or foreign; done in; performed in; performed at;
        delivered from; sourced from; delivery location; service delivery location; work location;
        service location; location of service; location; locations; place of performance;
        place of work; place of delivery; performance location; location type; geography;
        wo; wo wird es gemacht; ort; leistungsort; erbringungsort; ausfuhrungsort; arbeitsort;
        standort; standorte; inland ausland; ou; ou est ce fait; lieu; localisation;
        lieu d execution; lieu de prestation; lieu de realisation; emplacement; donde; lugar;
        ubicacion; lugar de ejecucion; lugar de prestacion; localizacion;
        dove; luogo; luogo di esecuzione; ubicazione; sede; waar; locatie; plaats; werklocatie;
        onde; local; localizacao; state; us state; states""",
    TableColumn.STATE: """state; zone; quadrant; arrangement; placement; classification; model;
        sourcing arrangement; delivery model; operating model; sourcing model; sourcing; delivery;
        set up; setup; solution; how; how is it done; status;
        who and where; zustand; modell; modele; modelo; estado; modello; modaliteit; stato""",
    TableColumn.KIND: """kind; kind of work; kind of activity; activity type; type of activity;
        type; category; art; kategorie; categorie; tipo; categoria""",
    TableColumn.NOTE: """note; notes; activity description; function description;
        service description; process description; task description; comment; comments; remark;
        remarks; description; notiz; bemerkung; bemerkungen; kommentar; beschreibung; anmerkung;
        remarque; remarques; commentaire; nota; notas;
        comentario; comentarios; observaciones; osservazioni; commento; opmerking; opmerkingen;
        toelichting; observacoes""",
    TableColumn.SCENE: """scene; scenes; scenario; phase; stage; slide; step; year; date; time;
        period; as of; quarter; month; fiscal year; szene; jahr; datum; stand; zeitpunkt; annee;
        date d effet; etape; ano; fecha; escena; anno; fase; jaar; quartal; monat;
        trimestre; mois; mes; kwartaal; maand""",
    TableColumn.COUNTRY: """country; countries; country of service; country of performance;
        service country; delivery country; country of delivery; country region; country code;
        country or countries; country of work; work country; country where; countries where;
        country name; country or region; iso; iso code; iso country code; iso 2; iso 3; nation;
        land; lander; leistungsland; pays; pais; paises; paese; paesi; nazione; landen""",
    TableColumn.PLACE: """city; town; place; site; location; delivery site; delivery center; office;
        state; province; stadt; ort; standort; ville; site de production; ciudad; sitio; citta;
        sede; stad; plaats; vestiging; cidade""",
    TableColumn.PARTNER: """partner; partner firm; vendor; service provider; supplier; provider;
        contractor; subcontractor; third party; third party provider; outsourcing partner; msp;
        outsourcer; vendor partner; vendor supplier; outsourced to; to whom;
        outsourced to whom; by whom; contracted to; external party;
        external partner; external provider; bpo partner; counterparty; vendors; suppliers;
        providers; contractors; partners; third parties; firm; company;
        dienstleister; externer dienstleister; anbieter; lieferant; lieferanten; auftragnehmer;
        leistungserbringer; auslagerungsunternehmen; partnerfirma; fremdfirma; firma; unternehmen;
        fournisseur; fournisseurs; prestataire; prestataires; sous traitant; partenaire; tiers;
        societe; proveedor; proveedores; prestador; contratista; adjudicatario; socio; empresa;
        fornitore; fornitori; appaltatore; azienda; leverancier; leveranciers; dienstverlener;
        aannemer; bedrijf; fornecedor; fornecedores""",
    TableColumn.CIRCUMSTANCES: """circumstances; circumstance; special circumstances; umstande;
        besondere umstande; besonderheiten; circonstances; circunstancias; circostanze;
        omstandigheden""",
    TableColumn.OWNERSHIP: """ownership share; company s share; company share; own share; ownership;
        equity share; equity stake; stake; shareholding; beteiligung; eigentumsanteil;
        participation; participacion; partecipazione; belang; participacao""",
    TableColumn.WHOLE: """part of whole; whole; part of; split from; teil von; ganzes; partie de;
        parte de; parte di; deel van""",
    TableColumn.SHARE: """share of whole; share of the whole; part share; percent of whole;
        anteil am ganzen; anteil des teils; part du tout; parte del todo; quota del totale;
        aandeel in het geheel""",
    TableColumn.WHOLE_KIND: """kind of what was split; kind of the whole; kind of whole""",
    TableColumn.WHOLE_NOTE: """note on what was split; note on the whole; note on whole""",
    TableColumn.CAPTION: """caption of the scene; caption of scene; scene caption""",
    TableColumn.SCENE_NOTE: """note on the scene; note on scene; scene note""",
}
NAMES_TOO = """who; who does it; who does the work; done by; performed by; delivered by;
    executed by; carried out by; run by; provided by; operated by; sourcing; wer; durchgefuhrt von;
    erbracht von; ausgefuhrt von; qui; realise par; effectue par; quien; realizado por;
    ejecutado por; chi; svolto da; eseguito da; fornito da; wie; uitgevoerd door; quem"""
"""Headings over who-words, or over the names of those who do the work."""
OWN_COMPANY = """company; firm; firma; entity; unternehmen; societe; empresa; azienda; bedrijf"""
"""Headings over partners, or over the company itself."""
OF_FIRMS = """vendor vendors supplier suppliers provider providers contractor contractors
    subcontractor partner party company firm dienstleister anbieter lieferant prestataire
    fournisseur proveedor fornitore leverancier"""
"""Words that make of "country" one in which a firm sits, and not one where work is done."""
BEFORE = """current; currently; today; today's; as is; asis; now; before; present; existing;
    baseline; from; old; previous; previously; prior; former; formerly; original; status quo;
    ist; heute; aktuell; derzeit; vorher; bisher; alt; bisherige; bisheriger; bisheriges; alte;
    alter; altes; aktuelle; aktueller; aktuelles; derzeitige; derzeitiger; derzeitiges; heutige;
    heutiger; heutiges; fruhere; fruherer; fruheres; vorherige; vorheriger; vorheriges;
    actuel; actuelle; actuellement;
    aujourd hui; avant; ancien; ancienne; precedent; actual; hoy; antes; anterior; antiguo; antigua;
    attuale; oggi; prima; precedente; vecchio; vecchia; antigo; antiga; vorige; bestaande;
    huidig; huidige; nu; oud; oude; atual; hoje"""
AFTER = """future; target; to be; tobe; planned; plan; after; proposed; tomorrow; next; new; goal;
    recommended; desired; end state; soll; ziel; kunftig; zukunft; zukunftig; geplant; nachher; neu;
    neue; neuer; neues; kunftige; kunftiger; kunftiges; zukunftige; zukunftiger; zukunftiges;
    geplante; geplanter; geplantes; nouvel; prevue; previsto; prevista; geplande; nova;
    futur; future state; cible; apres; nouveau; nouvelle; prevu; futuro; futura; objetivo; despues;
    nuevo; nueva; nuovo; nuova; dopo; obiettivo; toekomst; toekomstig; toekomstige; doel; nieuw;
    nieuwe; gepland; novo; depois; to"""
SURELY_SCENES = """scene scenes scenario phase stage slide step year szene jahr annee etape ano
    escena fase anno jaar"""
"""Head words over scenes even where each activity has one row; a date may be of a contract."""
FOREIGN_TO_US = """id ids code codes number no nr num ref reference key cost costs fte ftes heads
    headcount email mail phone contact manager approver approved critical criticality risk level
    score rating start end expiry renewal budget spend price amount lei url link version backup
    incorporation incorporated registration registered headquarters headquarter hq seat domicile
    parent law legal residence origin customer client nationality sponsor reviewer auditor data
    storage contracting billing invoicing currency intra intragroup relationship substitutability"""
"""What a heading speaks of that says nothing about who does the work and where."""
