import { isInferred } from '../../imports/own-words.ts'
import { useDataset, useTaken } from './use-dataset.ts'
import { useCollection } from './use-workspace.ts'

/** Whether nobody said of what kind an indicator is: it came with a file, as a name and a unit. */
export function useInferred(): (id: string) => boolean {
  const { own } = useTaken()
  const { units } = useDataset()
  const edits = useCollection('edits')
  return (id) => {
    const word = own.indicators.get(id)?.word
    const unit = word && units.get(word.unit)
    const isSaid = edits.some((edit) => edit.kind === 'indicator' && edit.of === id)
    return word !== undefined && unit !== undefined && !isSaid && isInferred(word, unit)
  }
}
