import { useLocation } from '@tanstack/react-router'
import { errors } from '../../ui/messages/errors.ts'
import { useText } from '../../ui/use-language.ts'
import { Unknown } from './unknown.tsx'

/** The page for an address at which nothing stands. */
export function UnknownAddressView() {
  const t = useText()
  const { pathname } = useLocation()
  return <Unknown text={t(errors.unknownText, { address: pathname })} wanted={pathname} among="page" />
}
