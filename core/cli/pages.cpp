#include "editing.h"

namespace terskel {

int write_pages(const std::string&, const std::string&) { return kExitContent; }

}  // namespace terskel
