// A content folder as small as it can be while using every part of the format once.
#pragma once

#include <string>

#include "terskel/content.h"

namespace terskel {

/// The shared files.
inline ContentFiles sample_shared() {
  ContentFiles files;
  files["shared/content.json"] = R"({ "version": "2026.11.22" })";
  files["shared/substances.json"] = R"({
    "substances": {
      "cannabis": {
        "forms": {
          "herb": { "implied": true, "units": ["g"] },
          "resin": { "implied": true, "units": ["g"] },
          "plant": { "units": ["piece", "g"] }
        },
        "aliases": { "nb": { "tjall": "", "hasj": "resin" }, "nn": { "hasj": "resin" }, "en": { "hash": "resin" } }
      },
      "heroin": { "units": ["g", "mg"], "aliases": { "nb": { "brunt": "" }, "nn": {}, "en": { "smack": "" } } },
      "mdma": {
        "forms": { "powder": { "implied": true, "units": ["g"] }, "tablet": { "units": ["piece", "g"] } },
        "aliases": { "nb": { "ecstasy": "tablet" }, "nn": {}, "en": {} }
      }
    },
    "ambiguous": { "nb": { "pille": ["mdma/tablet", "heroin"] }, "nn": {}, "en": {} }
  })";
  files["shared/facts.json"] = R"({
    "act": { "values": ["use", "hold", "sell"], "assessed_by": "person", "asked": true, "default": { "assume": "hold" } },
    "place": { "values": ["home", "public", "prison"], "assessed_by": "person", "asked": true,
               "default": { "unknown_but_not": ["prison"] } },
    "dependence": { "values": ["no", "yes"], "assessed_by": "authority", "asked": false, "default": { "unknown": true } },
    "reading": { "values": [], "assessed_by": "courts", "asked": false, "default": { "unknown": true } }
  })";
  files["shared/questions.json"] =
      R"(["character", "reaction", "maximum", "authority", "seizure", "follow_up",
    "no_show", "record", "police", "age", "help"])";
  files["shared/money.json"] = R"({
    "court_fee": {
      "unit": "NOK",
      "values": [ { "from": "2021-01-01", "until": "2021-12-31", "amount": "1199", "cite": "fees § 1" },
                  { "from": "2022-01-01", "until": "2022-12-31", "amount": "1223.5", "cite": "fees § 1" } ],
      "sources": { "fees": { "title": "Fees", "publisher": "The Press", "url": "https://example.org/fees",
                             "date": "2022-01-01", "read": "full", "grade": "primary" } }
    }
  })";
  files["shared/help.json"] = R"([ { "id": "emergency", "where": "here", "phone": "113",
    "site": { "name": "clinic.example", "url": "https://clinic.example/" }, "say": "help.emergency",
    "source": { "title": "Call", "publisher": "The Clinic", "url": "https://example.org/call",
                "date": "2026-11-22", "read": "full", "grade": "primary" } } ])";
  const auto words = [](const std::string& herb, const std::string& call) {
    return R"({ "substance.cannabis": "cannabis", "form.cannabis.herb": ")" + herb +
           R"(", "form.cannabis.resin": "hasj", "form.cannabis.plant": "plante", "substance.heroin": "heroin",
             "substance.mdma": "MDMA", "form.mdma.powder": "pulver", "form.mdma.tablet": "tablett",
             "shelf.here": "Her", "preset.first": "Først", "preset.all": "Alle", "refusal.amount_empty": "2,5", "help.emergency": ")" +
           call + R"({phone}. {site}" })";
  };
  files["shared/text.nb.json"] = words("marihuana", "Ring ");
  files["shared/text.nn.json"] = words("marihuana", "Ring ");
  files["shared/text.en.json"] = words("herbal cannabis", "Call ");
  return files;
}

/// The sentences of the regime `one`; only `forbidden` is in the language asked for.
inline std::string sample_sentences(const std::string& forbidden) {
  return R"({ "title": "Loven av 2020", "short": "Loven", "forbidden": ")" + forbidden +
         R"(", "because_small": "Not more than {most}.", "because_large": "More than that.", "because_sale": "You sell.",
           "because_young": "You are under {age}.", "because_many": "You have more than {most}.",
           "no_adding": "No rule for adding was found.", "maximum": "At most {fine} or {prison}, see {where}.",
           "taken": "It is taken.", "changed": "Changed on {day}.", "gloss": "A doctor decides.", "strict": "Read strictly.",
           "mild": "Read mildly.", "plants_count": "Everybody's plants count.", "silent": "The law is silent." })";
}

/// The first version of the regime `one`.
inline std::string sample_version() {
  return R"({
    "from": "2020-01-01",
    "checked_until": "2026-11-22",
    "status": [ { "state": "adopted", "from": "2019", "cite": ["law § 9"] },
                { "state": "in_force", "from": "2020-01-01", "cite": ["law § 9"] } ],
    "combine": { "by": "worst_item", "say": "no_adding", "editorial": true },
    "caps": {
      "most": { "distinct_substances": "2", "doubtful": [["heroin", "mdma"]], "say": "because_many", "cite": ["law § 5"],
                "with": { "most": { "count": 2 } } },
      "either": { "rows": ["table.cannabis", "table.mdma"], "max": "1", "say": "because_large", "cite": ["law § 5"] }
    },
    "facts": { "dependence": { "say": "gloss", "cite": ["law § 4"] } },
    "readings": { "strictly": { "say": "strict", "cite": ["report"] }, "mildly": { "say": "mild", "cite": ["report p. 2"] } },
    "not_monotone": { "table": { "say": "silent", "cite": ["law § 1"] } },
    "groups": {
      "table": {
        "tiers": ["low", "mid", "high"],
        "rows": {
          "cannabis": { "covers": ["cannabis/*"], "unit": "g", "basis": "gross",
            "limits": [ { "figure": "10", "inclusive": "yes", "strength": "binding", "cite": ["law § 1"] },
                        { "between": ["15", "20"], "inclusive": "no", "strength": "indicative", "cite": ["law § 1", "report"] } ],
            "note": { "say": "plants_count", "cite": ["law § 1"] } },
          "heroin": { "covers": ["heroin"], "unit": "g", "basis": "active", "as": "base", "reference_purity": "2.5",
            "by": "place", "ladders": [
              { "in": ["home"], "limits": [ { "per_day": "0.1", "days": "10", "inclusive": "yes", "strength": "binding", "cite": ["law § 1"] },
                                            { "about": ["2", "3"], "strength": "discretion", "cite": ["report"] } ] },
              { "in": ["public", "prison"], "absent": ["mid"], "limits": [ { "not_found": true, "strength": "unsettled", "cite": ["report"] } ] } ] },
          "mdma": { "covers": ["mdma/powder"], "absent": ["mid"], "join": "any_over", "measures": [
              { "unit": "piece", "basis": "count", "limits": [ { "none_set": true, "strength": "binding", "cite": ["law § 1"] } ] },
              { "unit": "g", "basis": "gross", "limits": [ { "about": "0.5", "strength": "indicative", "cite": ["report"] } ] } ] }
        },
        "not_listed": ["mdma/tablet"]
      },
      "plants": { "tiers": ["any"], "members": ["cannabis/plant"] }
    },
    "outcomes": {
      "free": { "character": "not_punishable", "rank": 0, "strength": "main_rule",
        "answers": { "character": { "say": "forbidden", "cite": ["law § 1"] }, "reaction": "does_not_arise", "record": "not_said" } },
      "punished": { "character": "criminal", "rank": 2, "strength": "binding",
        "answers": { "character": [ { "say": "forbidden", "cite": ["law § 1"] } ],
          "maximum": { "say": "maximum", "cite": ["law § 2"], "strength": "discretion", "with": {
            "fine": { "by": "dependence", "no": { "unit_of_account": "court_fee", "times": "2" }, "yes": { "money": "500.5 NOK" } },
            "prison": { "months": 6 }, "where": { "pin": "law § 2" } } } } },
      "elsewhere": { "character": "out_of_scope", "rank": 0, "strength": "binding", "see": "note", "answers": {} }
    },
    "rules": {
      "small": { "when": { "tier": ["table.low"], "act": ["use", "hold"] }, "then": "free", "in": ["own"],
                 "say": "because_small", "cite": ["law § 1"], "with": { "most": { "amount": "10 g" } } },
      "large": { "when": { "tier": ["table.mid", "table.high"], "reading": ["mildly"] }, "then": "punished", "in": ["own"],
                 "say": "because_large", "cite": ["law § 2"] },
      "many": { "when": { "over_cap": "yes" }, "then": "punished", "except": ["small"], "say": "because_many",
                "cite": ["law § 5"], "with": { "most": { "count": 2 } } },
      "young": { "when": { "age": "..14" }, "then": "elsewhere", "except": ["set:own", "many"], "say": "because_young",
                 "cite": ["law § 3"], "with": { "age": { "age": 15 } }, "strength": "presumption" },
      "sold": { "when": { "group": ["plants"], "age": "15..17" }, "then": "punished", "say": "because_sale", "cite": ["law § 2"] }
    },
    "attachments": {
      "seized": { "question": "seizure", "when": { "outcome": ["free", "punished"], "place": ["home"] }, "say": "taken", "cite": ["law § 6"] }
    }
  })";
}

/// A law with two versions, and a card.
inline ContentFiles sample_content() {
  ContentFiles files = sample_shared();
  files["regimes/one/regime.json"] = R"({
    "kind": "law",
    "sources": {
      "law": { "title": "The Act", "publisher": "The Press", "url": "https://example.org/act", "date": "2020-01-01", "read": "mirror", "grade": "primary" },
      "report": { "title": "A report", "publisher": "The House", "url": "http://example.org/report", "date": "2021-02", "read": "in_part", "grade": "secondary", "pinpoint": "headline" }
    }
  })";
  files["regimes/one/text.nb.json"] = sample_sentences("Det er forbudt.");
  files["regimes/one/text.nn.json"] = sample_sentences("Det er forbode.");
  files["regimes/one/text.en.json"] = sample_sentences("It is forbidden.");
  files["regimes/one/2020-01-01.json"] = sample_version();
  files["regimes/one/2022.json"] = R"({
    "from": "2022",
    "extends": "2020-01-01",
    "unclear_until": "2022-06",
    "status_note": { "say": "changed", "cite": ["law § 9"], "with": { "day": { "date": "2022-01" } } },
    "caps": { "either": null },
    "rules": {
      "sold": { "when": { "act": ["sell"] }, "then": "punished", "say": "because_sale", "cite": ["law § 2"] },
      "grown": { "when": { "group": ["plants"] }, "then": "punished", "say": "because_large", "cite": ["law § 2"] }
    },
    "attachments": { "seized": null }
  })";
  files["regimes/one/cases.json"] = R"({
    "ladders": [ { "date": "2021-01-01", "item": "cannabis", "tiers": ["low", "10 g yes", "mid", "15 g..20 g no", "high"] } ],
    "cases": [ { "name": "a little is free", "case": "date=2021-01-01&age=25&item=cannabis+1+g", "outcomes": ["free"],
                 "open": ["fact"], "says": { "character": ["forbidden"] } } ]
  })";
  files["regimes/note/regime.json"] = R"({
    "kind": "card", "variant_of": "one",
    "sources": { "news": { "title": "News", "publisher": "The Paper", "url": "https://example.org/news", "date": "2021", "read": "in_part", "grade": "secondary" } }
  })";
  for (const std::string language : {"nb", "nn", "en"}) {
    files["regimes/note/text." + language + ".json"] =
        R"({ "title": "A note", "short": "Note", "noted": "It was noted by {who}." })";
  }
  files["regimes/note/2021.json"] = R"({
    "from": "2021", "checked_until": "2026-11-22",
    "status": [ { "state": "proposed", "from": "2021", "cite": ["news p. 1"] } ],
    "card": [ { "say": "noted", "cite": ["news p. 1"], "with": { "who": { "name": "The Paper" } } } ]
  })";
  files["shared/shelves.json"] = R"({ "first": ["one"], "presets": { "all": ["one"] },
    "shelves": { "here": ["one", "note"] } })";
  files["claims/claims.json"] = R"([
    { "id": "always_free", "about": "one", "claim": "claim_free", "shown_by": "a little is free",
      "says": { "say": "only_a_little", "cite": ["law § 1"], "with": { "most": { "amount": "10 g" } } } } ])";
  for (const std::string language : {"nb", "nn", "en"}) {
    files["claims/text." + language + ".json"] =
        R"({ "claim_free": "Everything is free.", "only_a_little": "At most {most}." })";
  }
  return files;
}

}  // namespace terskel
