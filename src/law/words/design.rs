//! Words of design and development (Annex VII(2)(a); see [`super::topic`] for how the tables are read).

/// Drawings and schemes.
pub(super) const DRAWING: &str = "
    en drawing|schematic|block diagram|wiring diagram|circuit diagram|gerber|diagram|bill of materials of the board
    nl tekening|schema|*blokschema|diagram
    de *zeichnung|*schaltplan|*blockschaltbild|*stromlaufplan|*blockdiagramm|schema|diagramm|*bestückungsplan
    fr dessin|schéma|diagramme|synoptique
    es dibujo|esquema|diagrama
    it disegn|schem|diagramma
    pl rysun|schemat|diagram
    ja 図面|回路図|ブロック図|構成図|配線図
    bg чертеж|схем|диаграм
    cs výkres|schém|diagram
    da tegning|diagram|skema
    el σχέδι|διάγραμμα|σχηματικ
    et joonis|skeem|diagramm
    fi piirustu|kaavio|kytkentä
    ga líníocht|léaráid|scéim
    hr crtež|nacrt|shem|dijagram
    hu rajz|séma|kapcsolási|ábra
    lt brėžin|schem|diagram
    lv rasējum|shēm|diagramm
    mt disinn|skema|dijagramm
    pt desenho|esquema|diagrama
    ro desen|schem|diagram
    sk výkres|schém|diagram
    sl risb|načrt|shem|diagram
    sv ritning|schema|diagram
";

/// External interfaces.
pub(super) const INTERFACE: &str = "
    en interface|port$|ports$|protocol|usb|ethernet|wi fi|wifi|wlan|bluetooth|api$|apis$|endpoint|http|https|tcp|udp|mqtt|modbus|opc ua|can bus|uart|serial port|jtag|nfc|rs 485|command line|cli$|stdin|socket|lorawan|i2c$|zigbee|profinet|profibus|ethercat|bacnet|knx$|websocket|grpc|m bus|io link
    nl interface|poort|protocol|koppelvlak|aansluiting
    de *schnittstelle|anschluss|anschlüsse|protokoll
    fr interface|protocole|port$|ports$
    es interfaz|interfaces|puerto|protocolo
    it interfacc|porta$|porte$|protocoll
    pl interfejs|protok|portu$|portów
    ja インターフェース|インタフェース|インターフェイス|ポート|プロトコル|通信
    bg интерфейс|порт|протокол
    cs rozhraní|port$|protokol
    da grænseflade|port$|protokol
    el διεπαφ|θύρα|πρωτόκολλ
    et liides|port$|protokoll
    fi rajapin|liitän|portti|protokoll
    ga comhéadan|port$|prótacal
    hr sučelj|port$|protokol
    hu interfész|csatlakoz|port$|protokoll
    lt sąsaj|prievad|protokol
    lv saskarn|port|protokol
    mt interfaċċ|port$|protokoll
    pt interface|porta$|portas$|protocolo
    ro interfaț|port$|protocol
    sk rozhran|port$|protokol
    sl vmesnik|vrata|protokol
    sv gränssnitt|port$|protokoll
";

/// Care taken with components of others (Art. 13(5)).
pub(super) const DILIGENCE: &str = "
    en due diligence|dependency review|dependency polic|dependency audit|dependency check|dependency scan|dependency update|new dependenc|audit|dependabot|renovate|sca$|software composition|vulnerability database|osv$|cve$|cves$|supplier|vetting|vetted|supply chain|third party component|third party librar|third party software|third party dependenc|vulnerability scan|known vulnerabilities
    nl zorgvuldig|leverancier|componenten van derden|afhankelijkhed|toeleveringsketen|bekende kwetsbaarheden|audit
    de sorgfalt|lieferant|zulieferer|komponenten dritter|drittkomponenten|fremdkomponenten|abhängigkeit|lieferkette|bekannte schwachstellen|bekannten schwachstellen|audit
    fr diligence|fournisseur|composants tiers|composants de tiers|dépendance|chaîne d'approvisionnement|vulnérabilités connues|audit
    es diligencia|proveedor|componentes de terceros|dependencia|cadena de suministro|vulnerabilidades conocidas|auditor
    it diligenza|fornitor|componenti di terz|dipendenz|catena di fornitura|vulnerabilità note|audit
    pl staranno|dostawc|komponenty stron trzecich|komponentów stron trzecich|zależnoś|łańcuch dostaw|łańcucha dostaw|znane podatno|znanych podatno|audyt
    ja デューデリジェンス|相当な注意|サプライヤ|供給元|第三者|サードパーティ|依存関係|サプライチェーン|既知の脆弱性
    bg надлежна проверка|дължима грижа|доставчик|трети страни|зависимост
    cs náležit|dodavatel|třetích stran|závislost
    da rettidig omhu|leverandør|tredjepart|afhængighed
    el δέουσα επιμέλεια|προμηθευτ|τρίτων|εξαρτήσ
    et hoolsus|tarnija|kolmanda|sõltuvus
    fi huolellisuus|asianmukaista huolel|toimittaj|kolmannen osapuolen|kolmansien osapuolten|riippuvuu
    ga dícheall cuí|soláthraí|tríú páirtí|spleáchas
    hr dužna pažnja|dužnom pažnjom|dobavljač|treće strane|trećih strana|ovisnost
    hu kellő gondosság|beszállító|harmadik fél|függőség
    lt deramas|išsamus patikr|tiekėj|trečiųjų|priklausomyb
    lv pienācīg|piegādātāj|trešo|atkarīb
    mt diliġenza|fornitur|partijiet terzi|dipendenz
    pt diligência|fornecedor|componentes de terceiros|dependência
    ro diligenț|furnizor|terț|dependenț
    sk náležit|dodávateľ|tretích strán|závislos
    sl potrebna skrbnost|potrebno skrbnost|dobavitelj|tretjih|odvisnost
    sv tillbörlig aktsamhet|leverantör|tredje part|tredjeparts|beroende
";

/// Reports to those who make or maintain a component (Art. 13(6)).
pub(super) const UPSTREAM: &str = "
    en upstream|maintainer|makers of|its makers|their makers|authors|developers of|component manufacturer|component supplier|supplier of the component|manufacturer of the component|vendor of the component|report to the supplier|reported to the supplier|reported to the project|report it to the project|component's author
    nl upstream|maintainer|makers|auteurs|leverancier|beheerder van|fabrikant van het onderdeel|fabrikant van de component|ontwikkelaars van
    de upstream|maintainer|urheber|autoren|entwickler|deren hersteller|dessen hersteller|zulieferer|lieferant|hersteller der komponente|komponentenhersteller|betreuer|entwickler der komponente
    fr upstream|en amont|auteurs|développeurs|mainteneur|fournisseur|fabricant du composant|responsable du composant
    es upstream|mantenedor|autores|desarrolladores|proveedor|fabricante del componente|mantenimiento del componente
    it upstream|manutentor|autori|sviluppatori|fornitor|produttore del componente|fabbricante del componente|maintainer
    pl upstream|opiekun|autorom|autorów|dostawc|producent komponent|producentowi|twórc
    ja 作者|アップストリーム|上流|メンテナ|供給元|部品メーカ|開発元|サプライヤ
    bg доставчик|производителя на компонента|поддържащ|автори
    cs upstream|dodavatel|správc|výrobci komponent|autor
    da upstream|leverandør|vedligeholder|komponentens fabrikant|ophavsm
    el προμηθευτ|συντηρητ|κατασκευαστή του|δημιουργ|συγγραφ
    et tarnija|hooldaja|komponendi tootja|autor|looja
    fi upstream|ylläpitäj|toimittaj|komponentin valmistaj|tekijöi|tekijälle
    ga soláthraí|cothabhálaí|monaróir an chomhpháirt|údair|údar
    hr dobavljač|održavatelj|proizvođaču komponent|autor
    hu upstream|beszállító|karbantartó|komponens gyártó|szerző|készítő
    lt tiekėj|prižiūrėtoj|komponento gamintoj|autor|kūrėj
    lv piegādātāj|uzturētāj|komponenta ražotāj|autor
    mt fornitur|manifattur tal komponent|awtur
    pt upstream|fornecedor|responsável pela manutenção|fabricante do componente|autor
    ro furnizor|producătorul componentei|întreține|autor
    sk upstream|dodávateľ|správc|výrobcovi komponent|autor
    sl dobavitelj|vzdrževal|proizvajalcu komponent|avtor
    sv upstream|leverantör|underhåller|komponentens tillverkare|upphovsm
";
