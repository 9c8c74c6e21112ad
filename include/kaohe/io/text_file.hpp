// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IO_TEXT_FILE_HPP
#define KAOHE_IO_TEXT_FILE_HPP
/// \file io/text_file.hpp
/// Files as UTF-8 text, whatever they were: with or without a byte order mark, or GB18030 where a user's table
/// came out of a Chinese spreadsheet. And their hashes.

#include <kaohe/base/issue.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI::io {

/// How the bytes of a file are to be read.
enum class encoding : std::uint8_t {
  detect,   ///< UTF-8 if it is valid UTF-8 or mostly so (then it is damaged), else GB18030 (said in a note)
  utf8,     ///< only UTF-8
  gb18030,  ///< only GB18030
};

/// The largest file that is read, 512 MiB: far above the tables of the field, and no host is exhausted by it.
inline constexpr std::uint64_t file_size_limit = std::uint64_t{512} << 20U;

/// The bytes of a file as they are. \return nothing, with an issue, if it cannot be read, is empty or too large
[[nodiscard]] std::optional<std::string> read_file(const std::string& path, issues& problems);

/// Bytes as UTF-8 text without a byte order mark. Text that is in no accepted encoding is an issue at the line and
/// column of the first bad byte. \param file  as messages name it
[[nodiscard]] std::optional<std::string> to_utf8(std::string bytes, encoding from, const std::string& file,
                                                 issues& problems);

/// SHA-256 in hexadecimal.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
