"""What countries are called in English, and other names that people write, by ISO 3166-1 code."""

from collections.abc import Mapping

_TABLE = """
AD Andorra
AE United Arab Emirates; UAE; Emirates
AF Afghanistan
AG Antigua & Barbuda
AI Anguilla
AL Albania
AM Armenia
AO Angola
AQ Antarctica
AR Argentina
AS American Samoa
AT Austria; Österreich
AU Australia
AW Aruba
AX Åland Islands
AZ Azerbaijan
BA Bosnia & Herzegovina; Bosnia
BB Barbados
BD Bangladesh
BE Belgium; Belgique; België
BF Burkina Faso
BG Bulgaria
BH Bahrain
BI Burundi
BJ Benin
BL St. Barthélemy
BM Bermuda
BN Brunei; Brunei Darussalam
BO Bolivia; Plurinational State of Bolivia
BQ Caribbean Netherlands
BR Brazil; Brasil
BS Bahamas; The Bahamas
BT Bhutan
BV Bouvet Island
BW Botswana
BY Belarus; Byelorussia
BZ Belize
CA Canada
CC Cocos (Keeling) Islands
CD DR Congo; Democratic Republic of the Congo; Congo - Kinshasa
CF Central African Republic
CG Republic of the Congo; Congo - Brazzaville
CH Switzerland; Schweiz; Suisse; Svizzera
CI Ivory Coast; Côte d’Ivoire
CK Cook Islands
CL Chile
CM Cameroon
CN China; PRC; Mainland China; People’s Republic of China
CO Colombia
CR Costa Rica
CU Cuba
CV Cape Verde; Cabo Verde
CW Curaçao
CX Christmas Island
CY Cyprus
CZ Czechia; Czech Republic; Česko
DE Germany; Deutschland; Federal Republic of Germany
DJ Djibouti
DK Denmark; Danmark
DM Dominica
DO Dominican Republic
DZ Algeria
EC Ecuador
EE Estonia
EG Egypt
EH Western Sahara
ER Eritrea
ES Spain; España
ET Ethiopia
FI Finland; Suomi
FJ Fiji
FK Falkland Islands
FM Micronesia
FO Faroe Islands
FR France; La France
GA Gabon
GB United Kingdom; UK; Great Britain; Britain; England; Scotland; Wales; Northern Ireland
GD Grenada
GE Georgia
GF French Guiana
GG Guernsey
GH Ghana
GI Gibraltar
GL Greenland
GM Gambia; The Gambia
GN Guinea
GP Guadeloupe
GQ Equatorial Guinea
GR Greece; Hellas
GS South Georgia & South Sandwich Islands
GT Guatemala
GU Guam
GW Guinea-Bissau
GY Guyana
HK Hong Kong SAR China; Hong Kong
HM Heard & McDonald Islands
HN Honduras
HR Croatia; Hrvatska
HT Haiti
HU Hungary; Magyarország
ID Indonesia
IE Ireland; Republic of Ireland; Eire
IL Israel
IM Isle of Man
IN India; Bharat
IO British Indian Ocean Territory
IQ Iraq
IR Iran; Islamic Republic of Iran
IS Iceland
IT Italy; Italia
JE Jersey
JM Jamaica
JO Jordan
JP Japan; Nippon
KE Kenya
KG Kyrgyzstan
KH Cambodia
KI Kiribati
KM Comoros
KN St. Kitts & Nevis
KP North Korea; DPRK
KR South Korea; Korea; Republic of Korea
KW Kuwait
KY Cayman Islands
KZ Kazakhstan
LA Laos; Lao PDR
LB Lebanon
LC St. Lucia
LI Liechtenstein
LK Sri Lanka
LR Liberia
LS Lesotho
LT Lithuania
LU Luxembourg
LV Latvia
LY Libya
MA Morocco
MC Monaco
MD Moldova; Republic of Moldova
ME Montenegro
MF St. Martin
MG Madagascar
MH Marshall Islands
MK Macedonia; North Macedonia
ML Mali
MM Myanmar (Burma); Burma; Myanmar
MN Mongolia
MO Macao SAR China; Macau; Macao
MP Northern Mariana Islands
MQ Martinique
MR Mauritania
MS Montserrat
MT Malta
MU Mauritius
MV Maldives
MW Malawi
MX Mexico
MY Malaysia
MZ Mozambique
NA Namibia
NC New Caledonia
NE Niger
NF Norfolk Island
NG Nigeria
NI Nicaragua
NL Netherlands; Holland; The Netherlands; Nederland
NO Norway; Norge
NP Nepal
NR Nauru
NU Niue
NZ New Zealand; Aotearoa
OM Oman
PA Panama
PE Peru
PF French Polynesia
PG Papua New Guinea
PH Philippines; The Philippines
PK Pakistan
PL Poland; Polska
PM St. Pierre & Miquelon
PN Pitcairn Islands
PR Puerto Rico
PS Palestinian Territories; Palestine
PT Portugal; República Portuguesa
PW Palau
PY Paraguay
QA Qatar
RE Réunion
RO Romania
RS Serbia
RU Russia; Russian Federation
RW Rwanda
SA Saudi Arabia; KSA
SB Solomon Islands
SC Seychelles
SD Sudan
SE Sweden; Sverige
SG Singapore
SH St. Helena
SI Slovenia
SJ Svalbard & Jan Mayen
SK Slovakia; Slovak Republic
SL Sierra Leone
SM San Marino
SN Senegal
SO Somalia
SR Suriname
SS South Sudan
ST São Tomé & Príncipe
SV El Salvador
SX Sint Maarten
SY Syria; Syrian Arab Republic
SZ Swaziland; Eswatini
TC Turks & Caicos Islands
TD Chad
TF French Southern Territories
TG Togo
TH Thailand
TJ Tajikistan
TK Tokelau
TL Timor-Leste; East Timor
TM Turkmenistan
TN Tunisia
TO Tonga
TR Turkey; Türkiye
TT Trinidad & Tobago; Trinidad
TV Tuvalu
TW Taiwan; Republic of China
TZ Tanzania; United Republic of Tanzania
UA Ukraine
UG Uganda
UM U.S. Outlying Islands
US United States; USA; U.S.; United States of America; America
UY Uruguay
UZ Uzbekistan
VA Vatican City; Holy See; Vatican
VC St. Vincent & Grenadines; St Vincent and the Grenadines
VE Venezuela; Bolivarian Republic of Venezuela
VG British Virgin Islands
VI U.S. Virgin Islands
VN Vietnam
VU Vanuatu
WF Wallis & Futuna
WS Samoa
YE Yemen
YT Mayotte
ZA South Africa; RSA
ZM Zambia
ZW Zimbabwe
"""

COUNTRY_NAMES: Mapping[str, tuple[str, ...]] = {
    line[:2]: tuple(line[3:].split("; ")) for line in _TABLE.strip().splitlines()
}
"""The names of each country, the usual one first."""
