// The strict parser: builds the tree in one pass and refuses duplicate keys, which the library would merge.
#include "content_json.h"

namespace terskel {
namespace {

class TreeBuilder : public nlohmann::json_sax<Json> {
 public:
  TreeBuilder(const std::string& file, Problems& problems) : file_(file), problems_(problems) {}

  Json take() { return std::move(root_); }

  bool null() override { return put(Json()); }
  bool boolean(bool value) override { return put(Json(value)); }
  bool number_integer(number_integer_t value) override { return put(Json(value)); }
  bool number_unsigned(number_unsigned_t value) override { return put(Json(value)); }
  bool number_float(number_float_t value, const string_t&) override { return put(Json(value)); }
  bool string(string_t& value) override { return put(Json(std::move(value))); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    Frame& frame = frames_.back();
    frame.key = name;
    if (frame.value->find(name) == frame.value->end()) return true;
    problems_.add({file_, pointer_to(frame.pointer, name), "duplicate_key",
                   "The key stands twice in this object. Keep one."});
    return true;
  }

  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) override {
    // The library's text without its own names: "line 5, column 13: … unexpected ','; expected …".
    const std::string what = error.what();
    const auto at = what.find("line ");
    problems_.add({file_, "", "json_syntax",
                   "This is not JSON at " + (at == std::string::npos ? what : what.substr(at)) +
                       ". Look there and just before it: a comma, quote or bracket is missing or too many."});
    return false;
  }

 private:
  struct Frame {
    Json* value;
    std::string pointer;
    std::string key;
  };

  std::string pointer_here() const {
    if (frames_.empty()) return {};
    const Frame& frame = frames_.back();
    if (frame.value->is_object()) return pointer_to(frame.pointer, frame.key);
    return pointer_to(frame.pointer, std::to_string(frame.value->size()));
  }

  Json* place(Json value) {
    if (frames_.empty()) {
      root_ = std::move(value);
      return &root_;
    }
    Json& parent = *frames_.back().value;
    if (parent.is_object()) return &(parent[frames_.back().key] = std::move(value));
    parent.push_back(std::move(value));
    return &parent.back();
  }

  bool put(Json value) {
    place(std::move(value));
    return true;
  }

  bool open(Json value) {
    std::string pointer = pointer_here();
    frames_.push_back({place(std::move(value)), std::move(pointer), {}});
    return true;
  }

  bool close() {
    frames_.pop_back();
    return true;
  }

  const std::string& file_;
  Problems& problems_;
  Json root_;
  std::vector<Frame> frames_;
};

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

Documents::Documents(const ContentFiles& files, Problems& problems) : problems_(&problems) {
  for (const auto& [path, text] : files) {
    if (!ends_with(path, ".json")) continue;
    TreeBuilder builder(path, problems);
    if (Json::sax_parse(text, &builder)) {
      parsed_.emplace(path, builder.take());
    } else {
      broken_.insert(path);
    }
  }
}

JsonReader Documents::open(const std::string& path) const {
  const auto found = parsed_.find(path);
  if (found == parsed_.end()) return {};
  return {&found->second, &found->first, problems_};
}

JsonReader Documents::need(const std::string& path) const {
  JsonReader document = open(path);
  if (!document.present() && broken_.count(path) == 0)
    problems_->add({path, "", "file_missing", "This file is needed. Write it."});
  return document;
}

}  // namespace terskel
