// Every sentence in use in a version, wherever it stands.
#pragma once

#include "terskel/model.h"

namespace terskel {

/// Calls `visit(statement)` for each, in the order in which a reader meets them.
template <class Visit>
void for_each_statement(const Version& version, Visit visit) {
  const auto all = [&visit](const std::vector<Statement>& statements) {
    for (const Statement& statement : statements) visit(statement);
  };
  all(version.status_notes);
  all(version.card);
  all(version.combine_notes);
  for (const Cap& cap : version.caps) visit(cap.statement);
  for (const Gloss& gloss : version.glosses) visit(gloss.statement);
  for (const Reading& reading : version.readings) visit(reading.statement);
  for (const Row& row : version.rows) all(row.notes);
  for (const MonotoneException& exception : version.not_monotone) visit(exception.statement);
  for (const Rule& rule : version.rules) visit(rule.reason);
  for (const Outcome& outcome : version.outcomes)
    for (const Answer& answer : outcome.answers) all(answer.statements);
  for (const Attachment& attachment : version.attachments) visit(attachment.statement);
}

}  // namespace terskel
