import { describe, expect, it } from 'vitest'
import { profileFaults, settingsOf, USUAL_LIMITS } from './limits.ts'
import { optionsFrom } from './options.ts'

const GIVEN = ['--server', 'http://127.0.0.1:8123', '--origin', 'https://union.example']

describe('the command line', () => {
  it('needs a server and an origin, and takes the password from the environment', () => {
    const { servers, origin, port, partial, limits } = optionsFrom(GIVEN, { CLICKHOUSE_PASSWORD: 'secret' })
    expect(servers).toEqual([
      {
        url: 'http://127.0.0.1:8123/',
        database: 'union_metrics',
        username: 'union_reader',
        password: 'secret',
      },
    ])
    expect([origin, port, partial]).toEqual(['https://union.example', 6180, false])
    expect(limits).toEqual(USUAL_LIMITS)
  })

  it('takes a server for each shard', () => {
    const { servers } = optionsFrom([...GIVEN, '--server', 'https://second.example:8443'], {})
    expect(servers.map(({ url }) => url)).toEqual(['http://127.0.0.1:8123/', 'https://second.example:8443/'])
  })

  it.each([
    [['--origin', 'https://union.example'], '--server is missing'],
    [['--server', 'http://a'], '--origin is missing'],
    [['--server', 'file:///etc/passwd', '--origin', 'https://u.example'], 'no address'],
    [['--server', 'http://me:secret@a', '--origin', 'https://u.example'], 'no user or password'],
    [['--server', 'http://a/?query=1', '--origin', 'https://u.example'], 'nothing behind'],
    [['--server', 'http://a', '--server', 'http://a', '--origin', 'https://u.example'], 'twice'],
    [['--server', 'http://a', '--origin', '*'], 'no address'],
    [['--server', 'http://a', '--origin', 'https://u.example/app'], 'no path'],
    [[...GIVEN, '--port', '0'], 'a whole number'],
    [[...GIVEN, '--max-rows', '1e9'], 'a whole number'],
    [[...GIVEN, '--database', 'a; DROP TABLE b'], 'letters, digits'],
    [[...GIVEN, '--partial', 'hide'], 'refuse or tell'],
  ])('refuses %j', (args, words) => {
    expect(() => optionsFrom(args, {})).toThrow(words)
  })
})

describe('the settings of a query', () => {
  it('allow reading alone, and end at every limit with an error and never with a part', () => {
    expect(settingsOf(USUAL_LIMITS, false)).toMatchObject({
      readonly: '1',
      skip_unavailable_shards: '0',
      timeout_overflow_mode: 'throw',
      read_overflow_mode: 'throw',
      result_overflow_mode: 'throw',
    })
  })

  it('are asked for of a user who cannot be given any', () => {
    const settings = new Map(Object.entries(settingsOf(USUAL_LIMITS, false)))
    expect(profileFaults(settings)).toEqual([])
    expect(profileFaults(new Map([...settings, ['skip_unavailable_shards', '1']]))).toEqual([
      'skip_unavailable_shards is not 0',
    ])
    expect(profileFaults(new Map([...settings, ['max_execution_time', '0']]))).toEqual([
      'max_execution_time is not limited',
    ])
  })
})
