// SPDX-License-Identifier: Apache-2.0
#include <kaohe/base/utf8.hpp>
#include <kaohe/io/text_file.hpp>

#include <iconv.h>
#include <sys/types.h>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include <sha2.h>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The line and column that follow a piece of text.
place place_behind(std::string_view text, const std::string& file) {
  const std::size_t line_start = text.rfind('\n') + 1;  // npos + 1 is 0
  std::uint32_t line = 1;
  for (const char c : text.substr(0, line_start)) line += c == '\n' ? 1U : 0U;
  return {file, line, static_cast<std::uint32_t>(count_code_points(text.substr(line_start))) + 1};
}

/// True if the text is UTF-8 that was damaged rather than another encoding: it has more well-formed characters of
/// several bytes than bytes that belong to none. In GB18030 hardly a tenth of the characters look well-formed.
bool is_damaged_utf8(std::string_view text) {
  if (text.starts_with(byte_order_mark)) return true;
  std::size_t formed = 0;
  std::size_t bad = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (decode_utf8(text, at) == invalid_code_point)
      ++bad;
    else if (at - start > 1)
      ++formed;
  }
  return formed > bad;
}

/// A converter of the C library, closed at the end of its life.
class converter {
 public:
  converter() : handle_(::iconv_open("UTF-8", "GB18030")) {}
  converter(const converter&) = delete;
  converter& operator=(const converter&) = delete;
  ~converter() {
    if (is_open()) ::iconv_close(handle_);
  }
  [[nodiscard]] bool is_open() const { return handle_ != reinterpret_cast<iconv_t>(-1); }  // NOLINT: as iconv says

  /// Appends the converted bytes to `out`, up to the first bad one. \return true if there was none
  bool convert(std::string& bytes, std::string& out) {
    char* in = bytes.data();
    std::size_t left = bytes.size();
    std::array<char, 8192> buffer;
    while (left != 0) {
      char* to = buffer.data();
      std::size_t room = buffer.size();
      const std::size_t done = ::iconv(handle_, &in, &left, &to, &room);
      out.append(buffer.data(), buffer.size() - room);
      if (done == static_cast<std::size_t>(-1) && errno != E2BIG) return false;
    }
    return true;
  }

 private:
  iconv_t handle_;
};

std::optional<std::string> from_gb18030(std::string bytes, const std::string& file, issues& problems) {
  converter gb;
  std::string text;
  if (!gb.is_open()) {
    problems.push_back({issue_code::cannot_read, {file}, {file, "no converter for GB18030"}});
    return std::nullopt;
  }
  if (!gb.convert(bytes, text)) {
    problems.push_back({issue_code::invalid_encoding, place_behind(text, file), {"GB18030"}});
    return std::nullopt;
  }
  return text;
}

}  // namespace

std::optional<std::string> read_file(const std::string& path, issues& problems) {
  const auto give_up = [&](issue_code code, std::vector<std::string> args) {
    problems.push_back({code, {path}, std::move(args)});
    return std::nullopt;
  };
  std::error_code unknown;  // of a pipe: then it is read until it is too large
  if (const auto size = std::filesystem::file_size(path, unknown); !unknown && size > file_size_limit)
    return give_up(issue_code::file_too_large, {std::to_string(file_size_limit)});
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) return give_up(issue_code::cannot_read, {path, std::strerror(errno)});
  std::string bytes;
  std::array<char, 65536> buffer;
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file.get())) {
    bytes.append(buffer.data(), count);
    if (bytes.size() > file_size_limit) return give_up(issue_code::file_too_large, {std::to_string(file_size_limit)});
  }
  if (std::ferror(file.get()) != 0) return give_up(issue_code::cannot_read, {path, std::strerror(errno)});
  if (bytes.empty()) return give_up(issue_code::empty_file, {path});
  return bytes;
}

std::optional<std::string> to_utf8(std::string bytes, encoding from, const std::string& file, issues& problems) {
  std::string text = std::move(bytes);
  const std::size_t bad = from == encoding::gb18030 ? std::string::npos : find_invalid_utf8(text);
  if (from == encoding::gb18030 || (bad != std::string::npos && from == encoding::detect && !is_damaged_utf8(text))) {
    std::optional<std::string> converted = from_gb18030(std::move(text), file, problems);
    if (!converted) return std::nullopt;
    text = *std::move(converted);
    if (from == encoding::detect) problems.push_back({issue_code::read_as_gb18030, {file}, {file}});
  } else if (bad != std::string::npos) {
    if (text.starts_with(byte_order_mark)) text.replace(0, byte_order_mark.size(), "");
    const std::size_t at = find_invalid_utf8(text);
    problems.push_back({issue_code::invalid_encoding, place_behind(text.substr(0, at), file), {"UTF-8"}});
    return std::nullopt;
  }
  if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
  // No text has a NUL: such bytes are UTF-16 or no text at all.
  if (const std::size_t nul = text.find('\0'); nul != std::string::npos) {
    const char* const read_as = from == encoding::gb18030 ? "GB18030" : "UTF-8";
    problems.push_back({issue_code::invalid_encoding, place_behind(text.substr(0, nul), file), {read_as}});
    return std::nullopt;
  }
  return text;
}

std::string sha256(std::string_view bytes) {
  SHA2_CTX context;
  ::SHA256Init(&context);
  ::SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  std::array<char, SHA256_DIGEST_STRING_LENGTH> digits;
  return ::SHA256End(&context, digits.data());
}

}  // namespace kaohe::inline KAOHE_ABI::io
