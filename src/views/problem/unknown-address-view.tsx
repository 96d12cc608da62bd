import { useLocation } from '@tanstack/react-router'
import { useText } from '../../ui/use-language.ts'
import { missing } from '../../words/app/missing.ts'
import { Unknown } from './unknown.tsx'

/** The page for an address at which nothing stands. */
export function UnknownAddressView() {
  const t = useText()
  const { pathname } = useLocation()
  return <Unknown text={t(missing.unknownText, { address: pathname })} wanted={pathname} among="page" />
}
