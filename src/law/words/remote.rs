//! Words of remote data processing and of the product's class (see [`super::topic`] for how the tables are read).

/// Something that runs at a distance.
pub(super) const REMOTE: &str = "
    en cloud service|cloud backend|cloud back end|cloud platform|cloud server|our cloud|vendor cloud|cloud portal|cloud account|cloud api|saas$|remote server of|our servers|our server|hosted by us|hosted service|our backend|our back end
    nl clouddienst|cloudplatform|onze cloud|cloudportaal|onze servers|onze server|cloudomgeving
    de cloud dienst|clouddienst|cloudplattform|cloud plattform|unsere cloud|unserer cloud|cloud portal|cloudportal|unsere server|unserem server|unseren servern|hersteller cloud
    fr service cloud|plateforme cloud|notre cloud|portail cloud|nos serveurs|notre serveur|service en nuage
    es servicio en la nube|plataforma en la nube|nuestra nube|nuestros servidores|nuestro servidor|portal en la nube
    it servizio cloud|piattaforma cloud|nostro cloud|nostri server|nostro server|portale cloud
    pl usługa chmurow|usługi chmurow|platform chmurow|platforma chmurow|nasza chmura|naszej chmur|nasze serwery|naszych serwer|chmurze producenta
    ja クラウドサービス|クラウド基盤|当社サーバ|弊社サーバ|当社クラウド|弊社クラウド|クラウドサーバ
    bg облачна услуга|нашите сървъри
    cs cloudová služba|cloudové služ|naše servery|našich server
    da cloudtjeneste|vores servere|vores server
    el υπηρεσία νέφουσ|υπηρεσία cloud|διακομιστέσ μασ
    et pilveteenus|meie server
    fi pilvipalvelu|palvelimemme
    ga seirbhís néil|ár bhfreastalaithe
    hr usluga u oblaku|naši poslužitelji|našim poslužitelj
    hu felhőszolgáltat|szervereink
    lt debesijos paslaug|mūsų server
    lv mākoņpakalpojum|mūsu server
    mt servizz tal cloud|is servers tagħna
    pt serviço na nuvem|serviço de nuvem|nossos servidores|nosso servidor
    ro serviciu cloud|serviciul cloud|serverele noastre
    sk cloudová služba|cloudovej služ|naše servery|našich server
    sl storitev v oblaku|storitve v oblaku|naši strežniki|naših strežnik
    sv molntjänst|våra servrar|vår server
";

/// Words that say whether what runs at a distance is part of the product.
pub(super) const STATED: &str = "
    en remote data processing|rdps$|rdp$|not part of the product|no part of the product|part of the product|outside the product|product boundary|out of scope|in scope|no cloud|without a cloud|without cloud|does not require cloud|works offline|fully offline|self hosted|on premises|on premise
    nl verwerking op afstand|gegevensverwerking op afstand|geen cloud|maakt deel uit|geen deel|zonder cloud|onderdeel van het product|buiten het product
    de datenfernverarbeitung|fernverarbeitung|bestandteil des produkts|teil des produkts|kein teil|nicht teil|ohne cloud|keine cloud|nicht bestandteil|kein bestandteil|ausserhalb des produkts
    fr traitement de données à distance|traitement à distance|fait partie|ne fait pas partie|sans cloud|aucun cloud|hors ligne|hors du produit
    es tratamiento de datos a distancia|tratamiento a distancia|procesamiento remoto|tratamiento remoto|forma parte|no forma parte|sin nube|sin conexión
    it elaborazione di dati da remoto|elaborazione dati da remoto|elaborazione da remoto|elaborazione remota|fa parte|senza cloud|nessun cloud
    pl zdalnego przetwarzania|zdalne przetwarzanie|część produktu|częścią produktu|bez chmury
    ja リモートデータ処理|遠隔データ処理|遠隔データ|製品の一部|製品に含ま|クラウドは使用しない|クラウド不要|オフライン
    bg дистанционн|от разстояние|част от продукта
    cs dálkové zpracování|zpracování dat na dálku|součástí výrobku|součást výrobku|součástí produktu
    da fjerndatabehandling|fjernbehandling|del af produktet
    el εξ αποστάσεωσ|απομακρυσμέν|μέροσ του προϊόντοσ
    et kaugtöötl|toote osa
    fi etätietojenkäsittel|etäkäsittel|osa tuotetta
    ga cianphróiseáil|próiseáil cianda|cuid den táirge
    hr daljinsk|dio proizvoda
    hu távoli adatfeldolgoz|távadat|a termék része
    lt nuotolin|gaminio dalis|produkto dalis
    lv attālināt|attālā|produkta daļa|ražojuma daļa
    mt ipproċessar remot|mill bogħod|parti mill prodott
    pt tratamento remoto|tratamento de dados à distância|processamento remoto|parte do produto
    ro la distanță|parte din produs|parte a produsului
    sk diaľkov|na diaľku|súčasťou výrobku|súčasť výrobku|súčasťou produktu
    sl na daljavo|oddaljen|del izdelka
    sv fjärrdatabehandling|fjärrbehandling|databehandling på distans|del av produkten
";

/// Words of a text that explains the product's class.
pub(super) const CLASSIFICATION: &str = "
    en annex iii|annex iv|core function|core functional|important product|critical product|2025 2392
    nl bijlage iii|bijlage iv|kernfunctie|kernfunctionaliteit|belangrijk product|kritiek product
    de anhang iii|anhang iv|anhängen iii|kernfunktion|wichtiges produkt|wichtigen produkt|wichtige produkte|kritisches produkt|kritischen produkt
    fr annexe iii|annexe iv|annexes iii|fonctionnalité essentielle|fonctionnalité de base|fonction principale|produit important|produit critique
    es anexo iii|anexo iv|anexos iii|funcionalidad básica|funcionalidad principal|función principal|producto importante|producto crítico
    it allegato iii|allegato iv|allegati iii|funzionalità principale|funzionalità di base|prodotto importante|prodotto critico
    pl załącznik iii|załączniku iii|załącznika iii|załącznik iv|podstawowa funkcj|podstawowej funkcj|ważny produkt|produkt krytyczny
    ja 附属書iii|附属書 iii|付属書iii|中核機能|コア機能|重要な製品|重要製品
    bg приложение iii|основна функционалност|важен продукт
    cs příloha iii|přílohy iii|příloze iii|hlavní funkc|významný produkt|důležitý produkt
    da bilag iii|kernefunktion|vigtigt produkt
    el παράρτημα iii|παραρτήματοσ iii|βασική λειτουργ|σημαντικό προϊόν
    et iii lisa|põhifunktsio|oluline toode
    fi liite iii|liitteen iii|liitteessä iii|ydintoimin|tärkeä tuote
    ga iarscríbhinn iii|croífheidhm|táirge tábhachtach
    hr prilog iii|prilogu iii|priloga iii|osnovna funkc|važan proizvod
    hu iii melléklet|alapfunkci|fontos termék
    lt iii pried|pagrindin|svarbus gamin|svarbus produkt
    lv iii pielikum|pamatfunkci|svarīgs
    mt anness iii|funzjonalità ewlenija|prodott importanti
    pt anexo iii|anexo iv|funcionalidade principal|funcionalidade essencial|produto importante
    ro anexa iii|anexei iii|funcționalitatea de bază|funcționalitate de bază|produs important
    sk príloha iii|prílohy iii|prílohe iii|hlavná funkc|dôležitý výrobok|dôležitý produkt
    sl priloga iii|prilogi iii|priloge iii|osnovna funkc|pomemben izdelek
    sv bilaga iii|kärnfunktion|viktig produkt
";
