//! How long the seller answers for defects of the thing.

/// The warranty.
pub const WARRANTY: &[&str] = &[
    "warrant, guarante, money back, return period, defects liability",
    "garantie, garantietermijn, fabrieksgarantie, omruil",
    "garantie, gewährleist, gewaehrleist, rückgabe, mängelhaft",
    "garantie , garanties , rétractation, satisfait ou remboursé",
    "garantía, devolución",
    "garanzia, garanzie , reso ",
    "gwarancj, rękojm, zwrot",
    "保証期間, 製品保証, 無償修理, 保証",
    "garanti , garantin, garantitid, reklamationsrätt, öppet köp",
    "garanti , garantien, reklamationsret, fortrydelse",
    "takuu, takuun",
    "záruk, záruč, reklamac",
    "garantia , garantias ",
    "záruk, garanți, garancia, jótáll, szavatoss, εγγύηση, гаранц, jamstv, garancij, garantii, garantij, garantija",
];

/// Fixes and support.
pub const FIXES: &[&str] = &[
    "support, update, patch, fix , fixes , security, maintain",
    "ondersteun, updates, beveilig, onderhoud",
    "unterstütz, support, aktualis, sicherheit, pflege, gepflegt",
    "support, mise à jour, mises à jour, correctif, sécurité, maintenu",
    "soporte, actualiz, parche, segurid, mantenim",
    "supporto, assistenza, aggiorn, sicurezza, manutenz",
    "wsparc, aktualiz, poprawk, bezpiecz",
    "サポート, 更新, セキュリティ, アップデート",
    "stöd, uppdater, säkerhet, support, opdater, sikkerhed, tuki, tuet, päivity, tietoturv, podpor, aktualiz, bezpečn, suporte, apoio, atualiz, seguran, suport, actualiz, támogat, frissít, υποστήρ, ενημερ, поддръж, актуал, podršk, ažurir, podpor, posodob, tugi, uuend, palaik, atnaujin, atbalst, atjaunin",
];
