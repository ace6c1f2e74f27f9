import Glibc

/// The clocks of the machine.
package enum WallClock {
  /// Milliseconds since 1970-01-01 00:00 UTC, as far as the machine knows.
  package static var milliseconds: Int64 { now(CLOCK_REALTIME) }

  /// Milliseconds that only go forward, for measuring and waiting.
  package static var monotonicMilliseconds: Int64 { now(CLOCK_MONOTONIC) }

  /// Nanoseconds that only go forward, for measuring.
  package static var monotonicNanoseconds: Int64 {
    let time = time(CLOCK_MONOTONIC)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  private static func now(_ clock: clockid_t) -> Int64 {
    let time = time(clock)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  private static func time(_ clock: clockid_t) -> timespec {
    var time = timespec()
    clock_gettime(clock, &time)
    return time
  }
}

/// A moment as the wall shows it, in the machine's time zone.
package struct LocalTime: Equatable, Sendable {
  package var year: Int
  /// 1 to 12.
  package var month: Int
  /// 1 to 31.
  package var day: Int
  package var hour: Int
  package var minute: Int
  package var second: Int
  /// Seconds to add to UTC: 7200 in a German summer.
  package var utcOffset: Int

  /// The wall's fields at a moment.
  package init(milliseconds: Int64) {
    // Down, not towards zero: the second before 1970 is -1.
    var seconds = time_t(milliseconds.quotientFloor(1000))
    var fields = tm()
    tzset()
    localtime_r(&seconds, &fields)
    year = Int(fields.tm_year) + 1900
    month = Int(fields.tm_mon) + 1
    day = Int(fields.tm_mday)
    hour = Int(fields.tm_hour)
    minute = Int(fields.tm_min)
    second = Int(fields.tm_sec)
    utcOffset = fields.tm_gmtoff
  }

  /// The moment at which a day begins here, in milliseconds since 1970; days past the month's end
  /// run over, so that the day after the 31st is the first.
  package static func startOfDay(year: Int, month: Int, day: Int) -> Int64 {
    var fields = tm()
    fields.tm_year = Int32(clamping: year - 1900)
    fields.tm_mon = Int32(clamping: month - 1)
    fields.tm_mday = Int32(clamping: day)
    // Whether summer time holds is for the zone to know.
    fields.tm_isdst = -1
    return Int64(mktime(&fields)) * 1000
  }
}

extension Int64 {
  fileprivate func quotientFloor(_ divisor: Int64) -> Int64 {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
